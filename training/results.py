"""Train what reads results, and say how good it is on what it did not see."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

import lightgbm
import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from kg.extract.results.model import Model
from kg.extract.results.number_features import number_rows, number_words
from kg.extract.results.numbers import find_numbers
from kg.extract.results.reading import choose, features_of, make_statement
from kg.extract.results.records import Number
from kg.extract.results.surroundings import surround
from kg.extract.results.tables import SLOTS, Tables
from kg.model.facts import Entry, Occurrence, Statement
from training.results_labels import Row, align, fills
from training.results_layers import (
    SEED,
    Inputs,
    Second,
    slot_rows,
    to_trees,
    to_weights,
    trees_layer,
    words_layer,
)
from training.stacking import Layer

FOLDS = 5
THRESHOLD = 0.5
# Numbers below the threshold train the slots too where they are results.
_NEARLY = 0.4
_NUMBER_ROUNDS, _GAIN_ROUNDS, _SLOT_ROUNDS = 150, 60, 100

Gold = Mapping[str, Row]
Names = Mapping[str, Sequence[Occurrence]]


def train_results(entries: Sequence[Entry], gold: Gold, occurrences: Names, model: Path) -> None:
    """Train on all entries, which are in order of date, and write the model into a folder.

    `gold` and `occurrences` are by paper; the occurrences are to be what the stages before find in entries that
    they did not learn from.
    """
    ResultsTraining(entries, gold, occurrences).model().to_disk(model)


def cross_validate_results(
    entries: Sequence[Entry], gold: Gold, occurrences: Names
) -> dict[str, tuple[Statement, ...]]:
    """Return the statements of each paper, read by a model that did not see the paper's fifth of the dates."""
    return ResultsTraining(entries, gold, occurrences).held_out_statements()


class ResultsTraining:
    """Numbers and pairs of all entries, and the layers over them."""

    def __init__(self, entries: Sequence[Entry], gold: Gold, occurrences: Names) -> None:
        self.entries = entries
        self.gold = gold
        self.folds = np.arange(len(entries)) * FOLDS // len(entries)
        self.arounds = [surround(entry, find_numbers(entry), occurrences[entry.paper]) for entry in entries]
        self.numbers: list[tuple[int, Number]] = []
        self.results: list[Row | None] = []
        for at, around in enumerate(self.arounds):
            found = align(entries[at], gold[entries[at].paper], around.numbers)
            self.numbers += [(at, number) for number in around.numbers]
            self.results += [found.get(number) for number in around.numbers]
        self.number_words, self.number_trees, self.gain_words, self.gain_trees = self._number_layers()

    def _number_layers(
        self,
    ) -> tuple[Layer[LogisticRegression], Layer[lightgbm.Booster], Layer[LogisticRegression], Layer[lightgbm.Booster]]:
        folds = self.folds[[at for at, _ in self.numbers]]
        rows = np.vstack([number_rows(around) for around in self.arounds if around.numbers])
        words = [number_words(number, self.arounds[at]) for at, number in self.numbers]
        is_result = np.array([result is not None for result in self.results])
        is_gain = np.array([bool(result and result.get("delta")) for result in self.results])
        everything = np.ones(len(rows), dtype=bool)
        number_words_ = words_layer(words, is_result, everything, folds)
        gain_words = words_layer(words, is_gain, is_result, folds)
        return (
            number_words_,
            trees_layer(Inputs(rows, number_words_), is_result, everything, folds, _NUMBER_ROUNDS),
            gain_words,
            trees_layer(Inputs(rows, gain_words), is_gain, is_result, folds, _GAIN_ROUNDS),
        )

    @cached_property
    def asked(self) -> list[int]:
        """The places of the numbers that are, or are taken for, results."""
        chances = self.number_trees.held_out()
        return [i for i, result in enumerate(self.results) if result is not None or chances[i] >= _NEARLY]

    @cached_property
    def tables(self) -> Tables:
        """The pairs of those numbers, with what the layers of numbers say without the number's own fold."""
        chances, gains = self.number_trees.held_out(), self.gain_trees.held_out()
        tables = Tables()
        by_entry: dict[int, list[tuple[Number, float, float]]] = {}
        for i in self.asked:
            at, number = self.numbers[i]
            by_entry.setdefault(at, []).append((number, float(chances[i]), float(gains[i])))
        for at, numbers in by_entry.items():
            tables.add(at, self.arounds[at], numbers)
        return tables

    @cached_property
    def right(self) -> dict[str, NDArray[np.bool_]]:
        """For each slot which pairs are right."""
        return {
            slot: np.array([self._fills(slot, i) for i in range(len(self.tables.slots[slot].rows))]) for slot in SLOTS
        }

    def _fills(self, slot: str, row: int) -> bool:
        at = int(self._row_numbers[slot][row])
        result = self.results[self.asked[at]]
        gold = self.gold[self.entries[self.tables.entry_of[at]].paper]
        return result is not None and fills(gold, result, slot, self.tables.slots[slot].entities[row])

    @cached_property
    def _row_numbers(self) -> dict[str, NDArray[np.int64]]:
        return {slot: slot_rows(self.tables, slot) for slot in SLOTS}

    @cached_property
    def layers(self) -> dict[str, tuple[Layer[LogisticRegression], Layer[lightgbm.Booster], Layer[lightgbm.Booster]]]:
        """For each slot its layer of words, its first and its second layer of trees."""
        is_result = np.array([self.results[i] is not None for i in self.asked])
        folds = self.folds[self.tables.entry_of]
        features = {slot: self.tables.slots[slot].features() for slot in SLOTS}
        of = self._row_numbers
        words, first, second = {}, {}, {}
        for slot, table in self.tables.slots.items():
            usable, mine = is_result[of[slot]], folds[of[slot]]
            words[slot] = words_layer(table.words, self.right[slot], usable, mine)
            inputs = Inputs(features[slot], words[slot])
            first[slot] = trees_layer(inputs, self.right[slot], usable, mine, _SLOT_ROUNDS)
        said = Second(self.tables, first)
        for slot in SLOTS:
            inputs = Inputs(features[slot], words[slot], said, slot)
            usable, mine = is_result[of[slot]], folds[of[slot]]
            second[slot] = trees_layer(inputs, self.right[slot], usable, mine, _SLOT_ROUNDS)
        return {slot: (words[slot], first[slot], second[slot]) for slot in SLOTS}

    @cached_property
    def chances(self) -> dict[str, NDArray[np.float64]]:
        """For each slot the probability of each pair, by models that did not see its fold."""
        return {slot: second.held_out() for slot, (_, _, second) in self.layers.items()}

    def confidence(self, without: int | None = None) -> list[float]:
        """The weights of the confidence, learned from the statements of all folds but one."""
        kept = [at for at in self.stated if self.folds[self.tables.entry_of[at]] != without]
        features = np.array([features_of(self.tables, at, self.chances) for at in kept])
        right = [self._is_right(at) for at in kept]
        model = LogisticRegression(C=1.0, random_state=SEED, max_iter=1000).fit(features, right)
        return [*map(float, model.coef_[0]), float(model.intercept_[0])]

    @cached_property
    def stated(self) -> list[int]:
        """The numbers, by their place in the tables, that are taken for results."""
        return [at for at, asked in enumerate(self.tables.asked) if asked.probability >= THRESHOLD]

    def _is_right(self, at: int) -> bool:
        rows = {slot: choose(self.tables, slot, at, self.chances[slot])[0] for slot in SLOTS if slot != "baseline"}
        return all(self.right[slot][row] for slot, row in rows.items())

    def held_out_statements(self) -> dict[str, tuple[Statement, ...]]:
        """The statements of each paper by models that did not see its fold."""
        weights = [self.confidence(without=fold) for fold in range(FOLDS)]
        statements: dict[str, tuple[Statement, ...]] = {entry.paper: () for entry in self.entries}
        for at in self.stated:
            entry_at = self.tables.entry_of[at]
            made = make_statement(self.tables, at, self.chances, weights[self.folds[entry_at]])
            statements[self.entries[entry_at].paper] += (made,)
        return statements

    def model(self) -> Model:
        """The model that saw everything."""
        words = {"number": to_weights(self.number_words), "gain": to_weights(self.gain_words)}
        trees = {"number": to_trees(self.number_trees), "gain": to_trees(self.gain_trees)}
        for slot, (of_words, first, second) in self.layers.items():
            words[slot] = to_weights(of_words)
            trees[f"{slot}-first"], trees[f"{slot}-second"] = to_trees(first), to_trees(second)
        return Model(words, trees, THRESHOLD, self.confidence())
