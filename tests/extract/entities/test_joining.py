"""Keys joined into entities."""

import numpy as np

from kg.extract.entities.joining import join
from kg.extract.entities.pairing import COLUMNS, KeyPairs
from kg.extract.names.records import Found, Keys, Spans

METHOD, TASK = 0, 2
EMPTY = np.zeros((0, 4), dtype=np.float32)
PLACES = np.zeros(0, dtype=np.int64)
FOUND = Found(Spans(*[PLACES] * 7, [], []), EMPTY, EMPTY, EMPTY, [], ())
BRACKET = 2


def keys(*labels: int, chosen: list[bool] | None = None) -> Keys:
    chances = np.zeros((len(labels), 4), dtype=np.float32)
    chances[np.arange(len(labels)), labels] = [0.95 - place / 100 for place in range(len(labels))]
    which = np.array(chosen or [True] * len(labels))
    return Keys(FOUND, [f"k{place}" for place in range(len(labels))], PLACES, EMPTY, chances, which)


def joined(of: Keys, *pairs: tuple[int, int, float], opens: int = BRACKET) -> list[tuple[int, ...]]:
    rows = np.zeros((len(pairs), COLUMNS), dtype=np.float32)
    rows[:, 0] = opens
    table = np.array(pairs, dtype=np.float64).reshape(-1, 3)
    made = KeyPairs(table[:, 0].astype(np.int64), table[:, 1].astype(np.int64), rows)
    return [group.members for group in join(of, made, table[:, 2])]


def test_a_likely_pair_is_one_entity() -> None:
    assert joined(keys(METHOD, METHOD, METHOD), (0, 1, 0.9), (1, 2, 0.1)) == [(0, 1), (2,)]


def test_the_other_form_of_a_name_joins_it_though_it_was_not_chosen() -> None:
    assert joined(keys(METHOD, METHOD, chosen=[True, False]), (0, 1, 0.9)) == [(0, 1)]


def test_two_that_are_no_names_make_no_entity() -> None:
    assert joined(keys(METHOD, METHOD, chosen=[False, False]), (0, 1, 0.9)) == []


def test_what_stands_in_a_bracket_belongs_to_the_likelier_form_before_it_only() -> None:
    assert joined(keys(METHOD, METHOD, METHOD), (0, 2, 0.9), (1, 2, 0.8)) == [(0, 2), (1,)]
    assert joined(keys(METHOD, METHOD, METHOD), (0, 2, 0.9), (1, 2, 0.8), opens=0) == [(0, 1, 2)]


def test_a_group_has_the_label_of_its_surest_member() -> None:
    of = keys(TASK, METHOD)
    made = KeyPairs(np.array([0]), np.array([1]), np.zeros((1, COLUMNS), dtype=np.float32))
    assert [group.label for group in join(of, made, np.array([0.9]))] == [TASK]


def test_an_entry_keeps_its_four_likeliest_tasks() -> None:
    assert joined(keys(*[TASK] * 6)) == [(0,), (1,), (2,), (3,)]
