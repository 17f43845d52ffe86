"""Every named query gives the same columns and the same rows in the same order on both engines."""

from collections.abc import Mapping

import pytest

from kg.model.graph import Graph
from kg.query import named_queries
from kg.store import Rows, Store
from tests.parity.asked import ASKED
from tests.parity.conftest import OpenBoth
from tests.parity.stores import Stores, answer

CASES = [(name, given) for name, all_given in ASKED.items() for given in all_given]


@pytest.fixture(scope="module")
def stores(open_both: OpenBoth, sample_graph: Graph) -> Stores:
    return open_both(sample_graph)


def test_every_query_is_asked() -> None:
    assert set(ASKED) == set(named_queries())


@pytest.mark.parametrize(("name", "given"), CASES)
def test_a_query_gives_the_same_on_both(stores: Stores, name: str, given: Mapping[str, str]) -> None:
    here, there = stores.answers(name, given)
    assert there == here


def test_what_is_asked_finds_rows_with_one_set_of_parameters_at_least(sample_store: Store) -> None:
    found = {name: [answer(sample_store, name, given) for given in all_given] for name, all_given in ASKED.items()}
    answers = {name: [rows for rows in all_ if isinstance(rows, Rows)] for name, all_ in found.items()}
    assert all(any(rows.values for rows in all_) for all_ in answers.values())
    assert any(not rows.values for all_ in answers.values() for rows in all_)
