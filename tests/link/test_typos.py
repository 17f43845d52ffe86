"""Slips of the pen in names of several words."""

import pytest

from kg.link.typos import is_slip
from kg.model.facts import METHOD
from tests.builders import entry
from tests.link.linked import concept, link

OFTEN = [entry(str(paper), "{Stable Diffusion|uses}") for paper in range(5)]


@pytest.mark.parametrize("slip", ["Stabled Diffusion", "Stale Diffusion", "Stable Diffusions"])
def test_a_slip_is_one_thing_with_the_frequent_name(slip: str) -> None:
    links = link(*OFTEN, entry("9", f"{{{slip}|compares}}"))
    assert concept(links, METHOD, "9", slip) == concept(links, METHOD, "0", "Stable Diffusion")


@pytest.mark.parametrize("other", ["Table Diffusion", "Stable Infusion", "Steady Diffusion", "Stable Audio"])
def test_another_word_is_no_slip(other: str) -> None:
    links = link(*OFTEN, entry("9", f"{{{other}|compares}}"))
    assert concept(links, METHOD, "9", other) != concept(links, METHOD, "0", "Stable Diffusion")


def test_what_a_paper_proposes_is_no_slip() -> None:
    links = link(*OFTEN, entry("9", "{Stale Diffusion|proposes}"))
    assert concept(links, METHOD, "9", "Stale Diffusion") == "stalediffusion"


def test_a_rare_name_draws_no_slip() -> None:
    links = link(*OFTEN[:4], entry("9", "{Stale Diffusion|compares}"))
    assert concept(links, METHOD, "9", "Stale Diffusion") == "stalediffusion"


def test_a_slip_misses_a_letter_or_has_another_ending() -> None:
    assert is_slip("sparse", "spare")
    assert is_slip("direct", "direction")
    assert is_slip("grouped", "group")
    assert not is_slip("content", "context")
    assert not is_slip("stable", "table")
    assert not is_slip("net", "nets")
    assert not is_slip("stable", "stable")
