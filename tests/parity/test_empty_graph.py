"""Queries over a graph that holds nothing give nothing on both engines, or say the same."""

from tests.builders import derive
from tests.parity.asked import ASKED
from tests.parity.conftest import OpenBoth


def test_nothing_is_found_in_an_empty_graph(open_both: OpenBoth) -> None:
    stores = open_both(derive([]))
    for name, all_given in ASKED.items():
        for given in all_given:
            here, there = stores.answers(name, given)
            assert there == here
            assert isinstance(here, str) or not here.values
