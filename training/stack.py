"""The models of names, entities and roles on one another, each trained on what those below say of unseen entries."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from kg.extract.bags import Bag, BagModel
from kg.extract.entities.component import Entities
from kg.extract.entities.pairing import key_pairs
from kg.extract.names.bags import key_bags, second_look
from kg.extract.names.base import LEAST, Base
from kg.extract.names.component import LABELS, Names
from kg.extract.names.records import Found, Keys
from kg.extract.names.rows import key_rows
from kg.extract.names.surroundings import list_links, rules_of
from kg.extract.roles.component import Roles
from kg.extract.trees import Trees
from training.boosting import fit_trees
from training.counting import count_joins, count_labels
from training.examples import FOLDS, Example
from training.linear import fit_bags
from training.roles import Said, columns_of, fit_roles

Without = frozenset[int]
_NAMES_ROUNDS, _PAIRS_ROUNDS = 200, 150
_BAG_EPOCHS = 4
_NONE_AND_LABELS = 5
_NAMES_RATE = 0.085
_LEAST_HOLDS = 30  # spans or places of which a rule must hold to have a column


_Rows = tuple[list[str], NDArray[np.int64], NDArray[np.float32]]  # keys, the key of each span, the row of each key


class Stack:
    """All models, trained on the folds that are not left out.

    `bases` gives linear models that are trained without some folds. Those that a fold is read by never saw it.
    """

    def __init__(self, examples: Sequence[Example], bases: Callable[[Without], Base], without: Without) -> None:
        self.folds = [fold for fold in range(FOLDS) if fold not in without]
        self.without = without
        self._bases = bases
        self._bag_models: dict[tuple[int, ...], BagModel] = {}
        self._by_fold = {fold: [one for one in examples if one.fold == fold] for fold in range(FOLDS)}

    def models(self) -> tuple[Names, Entities, Roles]:
        """Return the three components; the last one's calibration is left to whoever knows what is right."""
        said = [one for fold in self.folds for one in self._said(fold)]
        entities = Entities(self._pair_trees(self.folds), count_joins(self._examples(self.folds)))
        return self._names, entities, fit_roles(said, self.folds)

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
        return columns_of(held)

    @cached_property
    def _found(self) -> dict[int, list[tuple[Example, Found]]]:
        found = {}
        for fold in self.folds:
            base = self._bases(self.without | {fold})
            found[fold] = [(example, base.find(example.seen)) for example in self._by_fold[fold]]
        return found

    @cached_property
    def _first_look(self) -> dict[int, list[_Rows]]:
        rows = {}
        for fold in self.folds:
            lexicon = count_labels(self._examples(other for other in self.folds if other != fold))
            rows[fold] = [key_rows(one.entry, found, self._rules, lexicon) for one, found in self._found[fold]]
        return rows

    @cached_property
    def _bags(self) -> dict[int, list[tuple[NDArray[np.int64], list[Bag]]]]:
        """For each entry of a fold the keys worth a second look, and the bag of each."""
        return {
            fold: [
                key_bags(one.entry, found.spans, *rows)
                for (one, found), rows in zip(self._found[fold], self._first_look[fold], strict=True)
            ]
            for fold in self.folds
        }

    def _bag_model(self, folds: Sequence[int]) -> BagModel:
        if tuple(folds) not in self._bag_models:
            self._bag_models[tuple(folds)] = self._fit_bags(folds)
        return self._bag_models[tuple(folds)]

    def _fit_bags(self, folds: Sequence[int]) -> BagModel:
        bags, right = [], []
        for fold in folds:
            its = zip(self._found[fold], self._first_look[fold], self._bags[fold], strict=True)
            for (one, _), (keys, _, _), (taken, of_keys) in its:
                bags += of_keys
                right.append(_labels(one, keys)[taken] + 1)
        return fit_bags(bags, np.concatenate(right), _NONE_AND_LABELS, _BAG_EPOCHS)

    @cached_property
    def _rows(self) -> dict[int, list[_Rows]]:
        """The rows of the keys of each entry, with what bags say that were learned from the other folds."""
        looked = {}
        for fold in self.folds:
            model = self._bag_model([other for other in self.folds if other != fold])
            looked[fold] = [
                (keys, of_span, second_look(rows, taken, model.probabilities(bags)))
                for (keys, of_span, rows), (taken, bags) in zip(self._first_look[fold], self._bags[fold], strict=True)
            ]
        return looked

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
            trees[label] = fit_trees(
                rows[likely], right[likely] == column, _NAMES_ROUNDS, columns=0.6, rate=_NAMES_RATE, random_cuts=True
            )
        lexicon = count_labels(self._examples(folds))
        return Names(self._bases(self.without), self._bag_model(folds), lexicon, self._rules, trees)

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


def _labels(example: Example, keys: Sequence[str]) -> NDArray[np.int64]:
    return np.array([example.labels.get(name, -1) for name in keys], dtype=np.int64)


def _joined(example: Example, one: str, other: str) -> bool | None:
    """Whether the annotation has both keys in one entity; None where it has neither."""
    mine, theirs = example.entities.get(one), example.entities.get(other)
    return None if mine is None and theirs is None else mine == theirs
