"""Links of a few entries, and how to look into them."""

from collections.abc import Sequence

import polars as pl

from kg.base import tabulate
from kg.known import Known, load_known
from kg.link import Links, link_concepts
from kg.model.facts import Facts
from kg.model.overrides import NO_OVERRIDES, Overrides
from kg.parse import parse_overrides
from tests.builders import NOTHING_KNOWN, Read, digest


def link(*read: Read, lists: Known = NOTHING_KNOWN, said: str = "") -> Links:
    """The links of one day's entries under the text of an overrides file."""
    return link_facts([digest("2024-01-01", *read)], lists, overrides(said))


def link_facts(facts: Sequence[Facts], lists: Known | None = None, said: Overrides = NO_OVERRIDES) -> Links:
    """The links of digests."""
    return link_concepts(tabulate(facts), lists or load_known(), said)


def overrides(text: str) -> Overrides:
    """What an overrides file of that text says."""
    return parse_overrides(text, "o.toml")


def concept(links: Links, label: str, paper: str, entity: str) -> str:
    """The id that an entity of a paper leads to: there is one."""
    (id_,) = links.targets.filter(pl.col("label") == label, pl.col("paper") == paper, pl.col("entity") == entity)[
        "concept"
    ]
    assert isinstance(id_, str)
    return id_


def variants(links: Links, label: str) -> list[tuple[str, str]]:
    """The ids of each variant and its parent."""
    return [(edge.start, edge.stop) for edge in links.variants[label]]


def assert_same_links(one: Links, other: Links) -> None:
    """Both have the same concepts and variants, and all entities lead to the same."""
    assert one.concepts == other.concepts
    assert {label: set(found) for label, found in one.variants.items()} == {
        label: set(found) for label, found in other.variants.items()
    }
    columns = one.targets.columns
    assert one.targets.sort(columns).equals(other.targets.select(columns).sort(columns))
