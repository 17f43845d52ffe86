"""The component that finds names: `doc._.entry` in, `doc._.keys` out."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.bags import BagModel
from kg.extract.names.bags import key_bags, second_look
from kg.extract.names.base import LEAST, Base
from kg.extract.names.choosing import choose
from kg.extract.names.lexicon import Lexicon
from kg.extract.names.records import Found, Keys, Numbers
from kg.extract.names.rows import key_rows
from kg.extract.names.seeing import see
from kg.extract.trees import Trees
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK, Entry

LABELS = (METHOD, BENCHMARK, TASK, METRIC)
DATA = Path(__file__).parent.parent / "model" / "names"  # what training has written
_Read = tuple[Found, list[str], NDArray[np.int64], Numbers]  # what was found, the keys, that of each span, their rows


class Names:
    """Linear models propose spans, trees decide what the key of each is."""

    def __init__(
        self, base: Base, bags: BagModel, lexicon: Lexicon, rules: Mapping[str, int], trees: Mapping[str, Trees]
    ) -> None:
        self.base = base
        self.bags = bags
        self.lexicon = lexicon
        self.rules = rules
        self.trees = trees

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.keys`."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Set `doc._.keys` of documents in batches: the trees are called once for all keys of a batch."""
        documents = iter(stream)
        while batch := list(islice(documents, batch_size)):
            for doc, keys in zip(batch, self._decide([self._read(doc) for doc in batch]), strict=True):
                doc._.keys = keys
                yield doc

    def _read(self, doc: Doc) -> _Read:
        return self._rows(doc._.entry, self.base.find(see(doc)))

    def _rows(self, entry: Entry, found: Found) -> _Read:
        keys, of_span, rows = key_rows(entry, found, self.rules, self.lexicon)
        taken, bags = key_bags(entry, found.spans, keys, of_span, rows)
        return found, keys, of_span, second_look(rows, taken, self.bags.probabilities(bags))

    def decide(self, entry: Entry, found: Found) -> Keys:
        """Return the keys of the spans that were found, with what each is."""
        return next(self._decide([self._rows(entry, found)]))

    def decide_rows(self, found: Found, keys: list[str], of_span: NDArray[np.int64], rows: Numbers) -> Keys:
        """Return what each key is by its row."""
        return next(self._decide([(found, keys, of_span, rows)]))

    def _decide(self, batch: Sequence[_Read]) -> Iterator[Keys]:
        rows = np.concatenate([its for _, _, _, its in batch])
        chances = np.zeros((len(rows), len(LABELS)), dtype=np.float32)
        for column, label in enumerate(LABELS):
            likely = rows[:, column] > LEAST[column]
            chances[likely, column] = self.trees[label].probability(rows[likely])
        ends = np.cumsum([len(keys) for _, keys, _, _ in batch])
        for (found, keys, of_span, its), mine in zip(batch, np.split(chances, ends[:-1]), strict=True):
            yield Keys(found, keys, of_span, its, mine, choose(found.spans, of_span, mine))

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """Write what was learned into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        self.base.to_disk(folder)
        self.bags.to_disk(folder / "bags.npz")
        self.lexicon.to_disk(folder / "lexicon.npz")
        (folder / "rules.json").write_text(json.dumps(list(self.rules), ensure_ascii=False, indent=1), encoding="utf-8")
        for label, trees in self.trees.items():
            (folder / f"{label.lower()}.trees").write_bytes(trees.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "Names":  # noqa: ARG002
        """Take what was learned from a folder."""
        read = read_names(Path(path))
        self.base, self.bags, self.lexicon = read.base, read.bags, read.lexicon
        self.rules, self.trees = read.rules, read.trees
        return self


def read_names(folder: Path) -> Names:
    """Read what `to_disk` wrote.

    Raises InputError where trees are damaged, and OSError where a file is not there.
    """
    rules = json.loads((folder / "rules.json").read_text(encoding="utf-8"))
    trees = {label: Trees.from_bytes((folder / f"{label.lower()}.trees").read_bytes()) for label in LABELS}
    lexicon = Lexicon.from_disk(folder / "lexicon.npz")
    columns = {rule: column for column, rule in enumerate(rules)}
    return Names(Base.from_disk(folder), BagModel.from_disk(folder / "bags.npz"), lexicon, columns, trees)


@Language.factory("kg_names")
def new_names(nlp: Language, name: str) -> Names:  # noqa: ARG001 - spaCy's signature
    """The component with the model that ships with kg."""
    return copy(_shipped())


@cache
def _shipped() -> Names:
    return read_names(DATA)


def names_learned(names: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return those of the names, each a label and a key, that the entries that kg learned from are annotated with."""
    asked = list(names)
    counts = _shipped().lexicon.counts(form for _, form in asked)
    return {name for name, row in zip(asked, counts, strict=True) if row[1 + LABELS.index(name[0])]}
