"""The pipeline's first component: how sure it is that the entry's text is about the titled paper."""

from collections.abc import Iterable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.own_text.model import Model, load_model
from kg.model.facts import Entry

DATA = Path(__file__).parent.parent / "model" / "own_text"  # what training has written


class OwnText:
    """Judges each document's entry by what was learned from judged ones."""

    def __init__(self, model: Model) -> None:
        self.model = model

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.text_matches`, from 0 to 1."""
        doc._.text_matches = self.judge(doc._.entry)
        return doc

    def judge(self, entry: Entry) -> float:
        """Return how sure it is that the entry's text is about its paper, from 0 to 1."""
        return self.model.text_matches(entry.title, entry.text[len(entry.title) + 1 :])

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """Write what was learned into a folder."""
        self.model.save(Path(path))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "OwnText":  # noqa: ARG002
        """Take what was learned from a folder.

        Raises InputError where it is not there or damaged.
        """
        self.model = load_model(Path(path))
        return self


@Language.factory("kg_own_text")
def new_own_text(nlp: Language, name: str) -> OwnText:  # noqa: ARG001 - spaCy's signature
    """The component with the model that ships with kg."""
    return OwnText(load_model(DATA))
