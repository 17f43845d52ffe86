"""Queries over a graph that holds what engines have trouble with give the same on both."""

from collections.abc import Mapping

import pytest

from kg.store import Rows
from tests.parity.conftest import OpenBoth
from tests.parity.hostile import TEXTS, hostile
from tests.parity.stores import Stores

# Texts by code point, numbers by size, and nulls: what queries order by.
CASES: list[tuple[str, Mapping[str, str]]] = [
    ("coauthors", {"author": "'"}),
    ("new_since", {"date": "1000-01-01"}),
    ("brokers", {}),
    ("papers_of_author", {"author": "😀👨‍👩‍👧"}),
    ("coauthor_path", {"author": "'", "other": "\u2028\u2029"}),
    ("coauthor_path", {"author": "\\", "other": "漢字"}),
    ("bridges", {"first": "\\", "second": "\0"}),
]


@pytest.fixture(scope="module")
def stores(open_both: OpenBoth) -> Stores:
    return open_both(hostile())


@pytest.mark.parametrize(("name", "given"), CASES)
def test_a_query_gives_the_same_on_both(stores: Stores, name: str, given: Mapping[str, str]) -> None:
    here, there = stores.answers(name, given)
    assert there == here


def test_every_name_is_found(stores: Stores) -> None:
    for text in TEXTS:
        if len(text) < 1000:
            here, there = stores.answers("papers_of_author", {"author": text})
            assert there == here, text
            assert isinstance(here, Rows), here
