"""The component that joins names: `doc._.keys` in, `doc._.groups` out."""

from collections.abc import Iterable, Iterator
from copy import copy
from functools import cache
from itertools import islice
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.entities.joining import Group, join
from kg.extract.entities.naming import name_of
from kg.extract.entities.pairing import key_pairs
from kg.extract.names.component import LABELS
from kg.extract.names.lexicon import Lexicon
from kg.extract.names.records import Keys
from kg.extract.records import Entity
from kg.extract.trees import Trees
from kg.model.facts import Entry

DATA = Path(__file__).parent.parent / "model" / "entities"  # what training has written


class Entities:
    """Trees decide which two keys are one."""

    def __init__(self, trees: Trees, lexicon: Lexicon) -> None:
        self.trees = trees
        self.lexicon = lexicon

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.groups`."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Set `doc._.groups` of documents in batches: the trees are called once for all pairs of a batch."""
        documents = iter(stream)
        while batch := list(islice(documents, batch_size)):
            pairs = [key_pairs(doc._.entry, doc._.keys, self.lexicon) for doc in batch]
            said = self.trees.probabilities([its.rows for its in pairs])
            for doc, its, probabilities in zip(batch, pairs, said, strict=True):
                doc._.groups = join(doc._.keys, its, probabilities)
                yield doc

    def group(self, entry: Entry, keys: Keys) -> list[Group]:
        """Return the groups of an entry's keys."""
        pairs = key_pairs(entry, keys, self.lexicon)
        return join(keys, pairs, self.trees.probability(pairs.rows))

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """Write what was learned into a folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        (Path(path) / "pairs.trees").write_bytes(self.trees.to_bytes())
        self.lexicon.to_disk(Path(path) / "lexicon.npz")

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "Entities":  # noqa: ARG002
        """Take what was learned from a folder."""
        read = read_entities(Path(path))
        self.trees, self.lexicon = read.trees, read.lexicon
        return self


def read_entities(folder: Path) -> Entities:
    """Read what `to_disk` wrote; raises InputError where trees are damaged."""
    return Entities(Trees.from_bytes((folder / "pairs.trees").read_bytes()), Lexicon.from_disk(folder / "lexicon.npz"))


def entity_of(keys: Keys, group: Group) -> Entity:
    """Return the entity that a group of keys is."""
    members = set(group.members)
    rows = [row for row, index in enumerate(keys.of_span.tolist()) if index in members]
    surfaces = tuple(dict.fromkeys(keys.found.spans.surfaces[row] for row in rows))
    best = max(rows, key=lambda row: float(keys.found.labels[row, group.label + 1]))
    label = LABELS[group.label]
    return Entity(
        label, name_of(label, surfaces), surfaces, keys.found.found_by[best], float(group.chances[group.label])
    )


@Language.factory("kg_entities")
def new_entities(nlp: Language, name: str) -> Entities:  # noqa: ARG001 - spaCy's signature
    """The component with the model that ships with kg."""
    return copy(_shipped())


@cache
def _shipped() -> Entities:
    return read_entities(DATA)
