"""Pairs of co-authors in order."""

from collections.abc import Sequence

from kg.analyse.coauthors.counting import Rule
from kg.analyse.coauthors.network import Network
from kg.analyse.coauthors.pairs import Pair, top_pairs
from kg.report.document import Block, Cell, Counted, Section, Table, anchor, columns
from kg.report.indexed import Indexed
from kg.report.places import papers_behind
from kg.report.quoting import author_node

_LISTED = 15


def strongest(network: Network) -> list[Pair]:
    """The first pairs by each counting rule, once, those of most papers first."""
    found = {(pair.start, pair.stop): pair for rule in Rule for pair in top_pairs(network, rule, _LISTED)}
    return sorted(found.values(), key=lambda pair: (-pair.full, -pair.newman, pair.start, pair.stop))


def pairs_section(held: Indexed, pairs: Sequence[Pair]) -> Section:
    """The pairs with their weight by each rule, and their papers."""
    note = (f"The first {_LISTED} by each of the three counting rules; a paper of two persons weighs most.",)
    named = columns("person", "and", "papers (full)", "fractional", "newman", "since", "until")
    rows = tuple(_row(held, pair) for pair in pairs)
    behind: list[Block] = [
        papers_behind(held, _place(pair), f"{_name(held, pair.start)} and {_name(held, pair.stop)}", pair.papers)
        for pair in pairs
    ]
    return Section("pairs", "Strongest pairs", (Table("pairs-list", "", named, rows, note), *behind))


def _row(held: Indexed, pair: Pair) -> tuple[Cell, ...]:
    place = _place(pair)
    ends = author_node(held, pair.start), author_node(held, pair.stop)
    weights = (Counted(weight, place, 2) for weight in (pair.fractional, pair.newman))
    return *ends, Counted(round(pair.full), place), *weights, pair.first_seen, pair.last_seen


def _place(pair: Pair) -> str:
    return anchor("pair", pair.start, pair.stop)


def _name(held: Indexed, id_: str) -> str:
    return held.authors[id_].name
