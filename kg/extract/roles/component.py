"""The component that gives roles: `doc._.keys` and `doc._.groups` in, `doc._.occurrences` out."""

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
from kg.extract.entities.component import entity_of
from kg.extract.entities.joining import Group
from kg.extract.names.component import LABELS
from kg.extract.names.lexicon import Lexicon
from kg.extract.names.records import Keys, Numbers
from kg.extract.places import find_places
from kg.extract.records import Entity, Place
from kg.extract.roles.bags import role_bags
from kg.extract.roles.confidence import Calibration, without_role
from kg.extract.roles.rows import role_rows
from kg.extract.trees import Trees
from kg.model.facts import BENCHMARK, METHOD, ROLES, Entry, Occurrence

DATA = Path(__file__).parent.parent / "model" / "roles"  # what training has written
LEARNED = (METHOD, BENCHMARK)
_CLEARLY = 0.7  # the probability from which a place has a role of its own
_INHERITED = 0.9  # of the confidence in an entity's role, at a place that speaks less for it than another


class Roles:
    """One set of trees for each role of a method or benchmark; the likeliest role is the entity's."""

    def __init__(
        self,
        trees: Mapping[str, Sequence[Trees]],
        bags: BagModel,
        rules: Mapping[str, int],
        lexicon: Lexicon,
        calibration: Calibration,
    ) -> None:
        self.trees = trees
        self.bags = bags
        self.rules = rules
        self.lexicon = lexicon
        self.calibration = calibration

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.occurrences`."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Set `doc._.occurrences` of documents in batches: the trees are called once for all entities of a batch."""
        documents = iter(stream)
        while batch := list(islice(documents, batch_size)):
            read = self.read([(doc._.entry, doc._.keys, doc._.groups) for doc in batch])
            for doc, occurrences in zip(batch, read, strict=True):
                doc._.occurrences = occurrences
                yield doc

    def occurrences(self, entry: Entry, keys: Keys, groups: Sequence[Group]) -> tuple[Occurrence, ...]:
        """Return every place of each group, with its role and with how sure it is of both."""
        return self.read([(entry, keys, groups)])[0]

    def read(self, batch: Sequence[tuple[Entry, Keys, Sequence[Group]]]) -> list[tuple[Occurrence, ...]]:
        """Return for each entry every place of each group, with its role and with how sure it is of both."""
        placed = [places_of(*one) for one in batch]
        rows = [self._rows(*one, *its) for one, its in zip(batch, placed, strict=True) if one[2]]
        if not rows:
            return [() for _ in batch]
        chances = self.chances(np.concatenate(rows), [group for _, _, groups in batch for group in groups])
        parts = np.split(chances, np.cumsum([len(groups) for _, _, groups in batch])[:-1])
        return [
            self._occurrences(entry, keys, entities, places, part)
            for (entry, keys, _), (entities, places), part in zip(batch, placed, parts, strict=True)
        ]

    def _rows(
        self,
        entry: Entry,
        keys: Keys,
        groups: Sequence[Group],
        entities: Sequence[Entity],
        places: Sequence[tuple[int, Place]],
    ) -> Numbers:
        rows = role_rows(entry, keys, groups, places, self.rules, self.lexicon)
        return np.concatenate([rows, self.bags.probabilities(role_bags(entry, entities, places))], axis=1)

    def _occurrences(
        self,
        entry: Entry,
        keys: Keys,
        entities: Sequence[Entity],
        places: Sequence[tuple[int, Place]],
        chances: NDArray[np.float64],
    ) -> tuple[Occurrence, ...]:
        said = [self._said(entity, row) for entity, row in zip(entities, chances, strict=True)]
        sure = [self._sure(entity, confidence) for entity, (_, confidence) in zip(entities, said, strict=True)]
        own = own_roles(keys, places)
        best = {group: row for row, (group, _) in sorted(enumerate(places), key=lambda one: _speaks(own, said, one))}
        return tuple(
            _occurrence(
                entry, place, *(said[group] if best[group] == row else _at(place, own[row], *said[group])), sure[group]
            )
            for row, (group, place) in enumerate(places)
        )

    def chances(self, rows: Numbers, groups: Sequence[Group]) -> NDArray[np.float64]:
        """Return the probabilities of the four roles of each group's label, the first one's 1 where it has but one."""
        chances = np.zeros((len(groups), 4))
        labels = np.array([LABELS[group.label] for group in groups])
        chances[:, 0] = 1
        for label in LEARNED:
            which = labels == label
            for role, trees in enumerate(self.trees[label]):
                chances[which, role] = trees.probability(rows[which])
        return np.asarray(chances / chances.sum(axis=1, keepdims=True))

    def _said(self, entity: Entity, chances: NDArray[np.float64]) -> tuple[str, float]:
        role = ROLES[entity.label][int(chances.argmax())]
        return role, self.calibration.confidence(entity.label, entity.probability * float(chances.max()))

    def _sure(self, entity: Entity, confidence: float) -> float | None:
        """How sure the entity is whatever its role, where there are several, by the confidence in it and its role."""
        if entity.label not in LEARNED:
            return None
        return self.calibration.confidence(without_role(entity.label), confidence)

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """Write what was learned into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for label, sets in self.trees.items():
            for role, trees in zip(ROLES[label], sets, strict=True):
                (folder / f"{label.lower()}-{role}.trees").write_bytes(trees.to_bytes())
        (folder / "rules.json").write_text(json.dumps(list(self.rules), indent=1), encoding="utf-8")
        self.bags.to_disk(folder / "bags.npz")
        self.lexicon.to_disk(folder / "lexicon.npz")
        self.calibration.to_disk(folder / "calibration.json")

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "Roles":  # noqa: ARG002
        """Take what was learned from a folder."""
        read = read_roles(Path(path))
        self.trees, self.bags, self.rules = read.trees, read.bags, read.rules
        self.lexicon, self.calibration = read.lexicon, read.calibration
        return self


def read_roles(folder: Path) -> Roles:
    """Read what `to_disk` wrote; raises InputError where trees are damaged."""
    trees = {
        label: [Trees.from_bytes((folder / f"{label.lower()}-{role}.trees").read_bytes()) for role in ROLES[label]]
        for label in LEARNED
    }
    rules = json.loads((folder / "rules.json").read_text(encoding="utf-8"))
    columns = {rule: column for column, rule in enumerate(rules)}
    calibration = Calibration.from_disk(folder / "calibration.json")
    bags = BagModel.from_disk(folder / "bags.npz")
    return Roles(trees, bags, columns, Lexicon.from_disk(folder / "lexicon.npz"), calibration)


def places_of(entry: Entry, keys: Keys, groups: Sequence[Group]) -> tuple[list[Entity], list[tuple[int, Place]]]:
    """Return the entity of each group, and every place of any with its group, in reading order."""
    entities = [entity_of(keys, group) for group in groups]
    group_of = {id(entity): index for index, entity in enumerate(entities)}
    return entities, [(group_of[id(place.entity)], place) for place in find_places(entry, entities)]


def own_roles(keys: Keys, places: Sequence[tuple[int, Place]]) -> list[NDArray[np.float32] | None]:
    """Return what each place by itself says of the roles of its label: [4]; None where it is no span that was found."""
    spans = keys.found.spans
    rows = {place: row for row, place in enumerate(zip(spans.start_at.tolist(), spans.end_at.tolist(), strict=True))}
    own: list[NDArray[np.float32] | None] = []
    for _, place in places:
        row = rows.get((place.start_at, place.end_at))
        of_label = slice(4, 8) if place.entity.label == BENCHMARK else slice(0, 4)
        known = row is not None and place.entity.label in LEARNED
        own.append(keys.found.roles[row, of_label] if known else None)
    return own


def _speaks(
    own: Sequence[NDArray[np.float32] | None], said: Sequence[tuple[str, float]], one: tuple[int, tuple[int, Place]]
) -> tuple[float, bool, int]:
    """How much a place says for its entity's role, for sorting; of two alike the earlier outside the title."""
    row, (group, place) = one
    chances = own[row]
    role = ROLES[place.entity.label].index(said[group][0])
    return float(chances[role]) if chances is not None else 0.0, place.sentence > 0, -row


def _at(place: Place, own: NDArray[np.float32] | None, role: str, confidence: float) -> tuple[str, float]:
    """The role at a place that is not its entity's best one: its own where it clearly has a weaker one."""
    roles = ROLES[place.entity.label]
    if own is not None:
        likeliest = int(own.argmax())
        if likeliest > roles.index(role) and own[likeliest] >= _CLEARLY:
            return roles[likeliest], round(_INHERITED * confidence * float(own[likeliest]), 4)
    return role, round(_INHERITED * confidence, 4)


def _occurrence(entry: Entry, place: Place, role: str, confidence: float, sure: float | None) -> Occurrence:
    entity = place.entity
    surface = entry.text[place.start_at : place.end_at]
    return Occurrence(
        sentence=place.sentence,
        label=entity.label,
        entity=entity.name,
        surface=surface,
        start_at=place.start_at,
        end_at=place.end_at,
        role=role,
        rule=entity.rule,
        confidence=confidence,
        name_confidence=sure,
    )


@Language.factory("kg_roles")
def new_roles(nlp: Language, name: str) -> Roles:  # noqa: ARG001 - spaCy's signature
    """The component with the model that ships with kg."""
    return copy(_shipped())


@cache
def _shipped() -> Roles:
    return read_roles(DATA)
