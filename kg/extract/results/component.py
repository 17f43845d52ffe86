"""The last stage of the pipeline: the reported numbers, and what each is a number of."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.results.model import Model
from kg.extract.results.reading import read_results
from kg.model.facts import Entry, Occurrence, Statement

_SHIPPED = Path(__file__).parent.parent / "model" / "results"


class ResultsReader:
    """Sets `doc._.statements` from `doc._.entry` and `doc._.occurrences`."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def __call__(self, doc: Doc) -> Doc:
        """Read one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Read documents in batches: the trees are called once for all numbers of a batch."""
        documents = iter(stream)
        while batch := list(islice(documents, batch_size)):
            read = self.read([(doc._.entry, doc._.occurrences) for doc in batch])
            for doc, statements in zip(batch, read, strict=True):
                doc._.statements = statements
                yield doc

    def read(self, batch: Sequence[tuple[Entry, Sequence[Occurrence]]]) -> list[tuple[Statement, ...]]:
        """Return the statements of each entry, given the names that were found in it."""
        return read_results(self._model, batch)

    def to_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 (spaCy's signature)
        """Write the model into a folder."""
        self._model.to_disk(Path(path))

    def from_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> "ResultsReader":  # noqa: ARG002
        """Read the model from a folder.

        Raises InputError where it cannot be read.
        """
        self._model = Model.from_disk(Path(path))
        return self


@Language.factory("kg_results")
def make_results_reader(nlp: Language, name: str) -> ResultsReader:  # noqa: ARG001 (spaCy's signature)
    """The component with the model that ships with kg."""
    return ResultsReader(shipped_model())


def shipped_model() -> Model:
    """Return the model that ships with kg."""
    return Model.from_disk(_SHIPPED)
