"""Learn the roles of entities."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.extract.bags import Bag, BagModel
from kg.extract.entities.component import entity_of
from kg.extract.entities.joining import Group
from kg.extract.names.component import LABELS
from kg.extract.names.lexicon import Lexicon
from kg.extract.names.records import Keys
from kg.extract.roles.bags import role_bags
from kg.extract.roles.component import LEARNED, Roles, places_of
from kg.extract.roles.confidence import Calibration
from kg.extract.roles.evidence import place_evidence
from kg.extract.roles.rows import role_rows
from kg.model.facts import ROLES
from kg.model.keys import key
from training.boosting import fit_trees
from training.counting import count_roles
from training.examples import Example, Row
from training.linear import fit_bags

_ROUNDS, _BAG_EPOCHS = 100, 8
_ROLES_EACH = 4
_LEAST_HOLDS = 30  # spans or places of which a rule must hold to have a column


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one entry: its keys and its groups."""

    example: Example
    keys: Keys
    groups: list[Group]


@dataclass(frozen=True, slots=True)
class _Seen:
    """The groups of one fold: `rows` and `bags` of each, and its label and role, -1 where they are not known."""

    rows: NDArray[np.float32]
    bags: list[Bag]
    right: NDArray[np.int64]

    def known(self) -> tuple[list[Bag], NDArray[np.int64]]:
        """Return the bags of those whose role is known, and that role."""
        which = np.flatnonzero(self.right[:, 0] >= 0)
        return [self.bags[row] for row in which.tolist()], self.right[which, 1]


def fit_roles(said: Sequence[Said], folds: Sequence[int]) -> Roles:
    """Fit a linear model over bags, and on what it says of folds that it did not see, trees for each role."""
    lexicons = {fold: count_roles([one.example for one in said if one.example.fold != fold]) for fold in folds}
    rules = _rules(said)
    seen = {
        fold: _seen([one for one in said if one.example.fold == fold and one.groups], rules, lexicons[fold])
        for fold in folds
    }
    tables = []
    for fold in folds:
        model = _fit_bags([seen[other] for other in folds if other != fold])
        tables.append(np.concatenate([seen[fold].rows, model.probabilities(seen[fold].bags)], axis=1))
    table, right = np.concatenate(tables), np.concatenate([seen[fold].right for fold in folds])
    trees = {}
    for column, label in enumerate(LEARNED):
        which = right[:, 0] == column
        trees[label] = [
            fit_trees(table[which], right[which, 1] == role, _ROUNDS, leaves=15, columns=0.3)
            for role in range(len(ROLES[label]))
        ]
    model = _fit_bags(list(seen.values()))
    return Roles(trees, model, rules, count_roles([one.example for one in said]), Calibration({}))


def columns_of(held: Mapping[str, int]) -> dict[str, int]:
    """Return the columns of the rules that hold often enough to learn from."""
    rules = sorted(rule for rule, times in held.items() if times >= _LEAST_HOLDS)
    return {rule: column for column, rule in enumerate(rules)}


def _rules(said: Sequence[Said]) -> dict[str, int]:
    held: Counter[str] = Counter()
    for one in said:
        places = [place for _, place in places_of(one.example.entry, one.keys, one.groups)[1]]
        held.update(rule for its in place_evidence(one.example.entry, places) for rule in its)
    return columns_of(held)


def _seen(said: Sequence[Said], rules: Mapping[str, int], lexicon: Lexicon) -> _Seen:
    rows, bags, right = [], [], []
    for one in said:
        entities, places = places_of(one.example.entry, one.keys, one.groups)
        rows.append(role_rows(one.example.entry, one.keys, one.groups, places, rules, lexicon))
        bags += role_bags(one.example.entry, entities, places)
        right.append(_roles(one))
    return _Seen(np.concatenate(rows), bags, np.concatenate(right))


def _fit_bags(seen: Sequence[_Seen]) -> BagModel:
    known = [fold.known() for fold in seen]
    bags = [bag for its, _ in known for bag in its]
    return fit_bags(bags, np.concatenate([roles for _, roles in known]), _ROLES_EACH, _BAG_EPOCHS)


def _roles(said: Said) -> NDArray[np.int64]:
    """For each group its label and the annotated role, (-1, -1) where the group is no annotated entity: [groups, 2]."""
    rows = []
    for group in said.groups:
        entity = annotated_as(entity_of(said.keys, group).surfaces, said.example.entities)
        role = _role(said.example.gold["entities"][entity], group) if entity is not None else None
        rows.append((-1, -1) if role is None else (group.label, role))
    return np.array(rows, dtype=np.int64).reshape(-1, 2)


def annotated_as(surfaces: Iterable[str], entities: Mapping[str, int]) -> int | None:
    """Return the annotated entity that half of the surfaces or more are of, of two the one that is named first."""
    forms = dict.fromkeys(map(key, surfaces))
    named = Counter(entities[form] for form in forms if form in entities)
    entity, times = named.most_common(1)[0] if named else (-1, 0)
    return entity if named and 2 * times >= len(forms) else None


def _role(gold: Row, group: Group) -> int | None:
    """The annotated role's number; None where the label is another, or has but one role."""
    if gold["label"] != LABELS[group.label] or "role" not in gold:
        return None
    return ROLES[gold["label"]].index(gold["role"])
