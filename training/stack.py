"""The models of names, entities and roles on one another, each trained on what those below say of unseen entries."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from kg.extract.entities.component import Entities, entity_of
from kg.extract.entities.joining import Group
from kg.extract.entities.pairing import key_pairs
from kg.extract.names.base import LEAST, Base
from kg.extract.names.component import LABELS, Names
from kg.extract.names.records import Found, Keys
from kg.extract.names.rows import key_rows
from kg.extract.names.surroundings import list_links, rules_of
from kg.extract.roles.component import LEARNED, Roles, places_of
from kg.extract.roles.confidence import Calibration
from kg.extract.roles.evidence import place_evidence
from kg.extract.roles.rows import role_rows
from kg.extract.trees import Trees
from kg.model.facts import ROLES
from kg.model.keys import key
from training.boosting import fit_trees
from training.counting import count_joins, count_labels, count_roles
from training.examples import FOLDS, Example, Row

Without = frozenset[int]
_NAMES_ROUNDS, _PAIRS_ROUNDS, _ROLES_ROUNDS = 120, 150, 100
_NAMES_RATE = 0.085
_LEAST_HOLDS = 30  # spans or places of which a rule must hold to have a column


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one entry: its keys and its groups."""

    example: Example
    keys: Keys
    groups: list[Group]


class Stack:
    """All models, trained on the folds that are not left out.

    `bases` gives linear models that are trained without some folds. Those that a fold is read by never saw it.
    """

    def __init__(self, examples: Sequence[Example], bases: Callable[[Without], Base], without: Without) -> None:
        self.folds = [fold for fold in range(FOLDS) if fold not in without]
        self.without = without
        self._bases = bases
        self._by_fold = {fold: [one for one in examples if one.fold == fold] for fold in range(FOLDS)}

    def models(self) -> tuple[Names, Entities, Roles]:
        """Return the three components; the last one's calibration is left to whoever knows what is right."""
        said = [one for fold in self.folds for one in self._said(fold)]
        entities = Entities(self._pair_trees(self.folds), count_joins(self._examples(self.folds)))
        return self._names, entities, self._fit_roles(said)

    @cached_property
    def _names(self) -> Names:
        return self._fit_names(self.folds)

    @cached_property
    def _rules(self) -> dict[str, int]:
        held: Counter[str] = Counter()
        for fold in self.folds:
            for example, found in self._found[fold]:
                links = list_links(example.entry, found.spans)
                held.update(rule for its in rules_of(example.entry, found.spans, links, found.found_by) for rule in its)
        return _columns(held)

    @cached_property
    def _found(self) -> dict[int, list[tuple[Example, Found]]]:
        found = {}
        for fold in self.folds:
            base = self._bases(self.without | {fold})
            found[fold] = [(example, base.find(example.seen)) for example in self._by_fold[fold]]
        return found

    @cached_property
    def _rows(self) -> dict[int, list[tuple[list[str], NDArray[np.int64], NDArray[np.float32]]]]:
        rows = {}
        for fold in self.folds:
            lexicon = count_labels(self._examples(other for other in self.folds if other != fold))
            rows[fold] = [key_rows(one.entry, found, self._rules, lexicon) for one, found in self._found[fold]]
        return rows

    def _examples(self, folds: Iterable[int]) -> list[Example]:
        return [example for fold in folds for example in self._by_fold[fold]]

    def _fit_names(self, folds: Sequence[int]) -> Names:
        """Fit one set of trees for each label over the keys of some folds."""
        rows = np.concatenate([its for fold in folds for _, _, its in self._rows[fold]])
        right = np.concatenate(
            [
                _labels(one, keys)
                for fold in folds
                for (one, _), (keys, _, _) in zip(self._found[fold], self._rows[fold], strict=True)
            ]
        )
        trees = {}
        for column, label in enumerate(LABELS):
            likely = rows[:, column] > LEAST[column]
            trees[label] = fit_trees(rows[likely], right[likely] == column, _NAMES_ROUNDS, rate=_NAMES_RATE)
        return Names(self._bases(self.without), count_labels(self._examples(folds)), self._rules, trees)

    @cached_property
    def _keys(self) -> dict[int, list[tuple[Example, Keys]]]:
        """The keys of each fold, decided by trees that were fitted on the other folds."""
        keys = {}
        for fold in self.folds:
            names = self._fit_names([other for other in self.folds if other != fold])
            decided = zip(self._found[fold], self._rows[fold], strict=True)
            keys[fold] = [(one, names.decide_rows(found, *rows)) for (one, found), rows in decided]
        return keys

    def _said(self, fold: int) -> list[Said]:
        """The groups of a fold, joined by trees that were fitted on the other folds."""
        others = [other for other in self.folds if other != fold]
        entities = Entities(self._pair_trees(others), count_joins(self._examples(others)))
        return [Said(one, keys, entities.group(one.entry, keys)) for one, keys in self._keys[fold]]

    def _pair_trees(self, folds: Sequence[int]) -> Trees:
        lexicons = {fold: count_joins(self._examples(o for o in self.folds if o != fold)) for fold in folds}
        rows, right = [], []
        for fold in folds:
            for example, keys in self._keys[fold]:
                pairs = key_pairs(example.entry, keys, lexicons[fold])
                answers = [
                    _joined(example, keys.keys[a], keys.keys[b]) for a, b in zip(pairs.left, pairs.right, strict=True)
                ]
                known = np.array([answer is not None for answer in answers], dtype=np.bool_)
                rows.append(pairs.rows[known])
                right.append(np.array([answer for answer in answers if answer is not None], dtype=np.bool_))
        return fit_trees(np.concatenate(rows), np.concatenate(right), _PAIRS_ROUNDS, leaves=20, columns=0.6)

    def _fit_roles(self, said: Sequence[Said]) -> Roles:
        lexicons = {fold: count_roles(self._examples(o for o in self.folds if o != fold)) for fold in self.folds}
        held: Counter[str] = Counter()
        for one in said:
            places = places_of(one.example.entry, one.keys, one.groups)[1]
            held.update(
                rule for its in place_evidence(one.example.entry, [place for _, place in places]) for rule in its
            )
        rules = _columns(held)
        rows, roles = [], []
        for one in said:
            if one.groups:
                entry = one.example.entry
                places = places_of(entry, one.keys, one.groups)[1]
                rows.append(role_rows(entry, one.keys, one.groups, places, rules, lexicons[one.example.fold]))
                roles.append(_roles(one))
        table, right = np.concatenate(rows), np.concatenate(roles)
        trees = {}
        for column, label in enumerate(LEARNED):
            which = right[:, 0] == column
            trees[label] = [
                fit_trees(table[which], right[which, 1] == role, _ROLES_ROUNDS, leaves=15, columns=0.3)
                for role in range(len(ROLES[label]))
            ]
        return Roles(trees, rules, count_roles(self._examples(self.folds)), Calibration({}))


def _columns(held: Counter[str]) -> dict[str, int]:
    rules = sorted(rule for rule, times in held.items() if times >= _LEAST_HOLDS)
    return {rule: column for column, rule in enumerate(rules)}


def _labels(example: Example, keys: Sequence[str]) -> NDArray[np.int64]:
    return np.array([example.labels.get(name, -1) for name in keys], dtype=np.int64)


def _joined(example: Example, one: str, other: str) -> bool | None:
    """Whether the annotation has both keys in one entity; None where it has neither."""
    mine, theirs = example.entities.get(one), example.entities.get(other)
    return None if mine is None and theirs is None else mine == theirs


def _roles(said: Said) -> NDArray[np.int64]:
    """For each group its label and the annotated role, (-1, -1) where the group is no annotated entity: [groups, 2]."""
    rows = []
    for group in said.groups:
        forms = {key(surface) for surface in entity_of(said.keys, group).surfaces}
        named = Counter(said.example.entities[form] for form in forms if form in said.example.entities)
        entity, times = named.most_common(1)[0] if named else (-1, 0)
        role = _role(said.example.gold["entities"][entity], group) if named and 2 * times >= len(forms) else None
        rows.append((-1, -1) if role is None else (group.label, role))
    return np.array(rows, dtype=np.int64).reshape(-1, 2)


def _role(gold: Row, group: Group) -> int | None:
    """The annotated role's number; None where the label is another, or has but one role."""
    if gold["label"] != LABELS[group.label] or "role" not in gold:
        return None
    return ROLES[gold["label"]].index(gold["role"])
