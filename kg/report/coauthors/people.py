"""Persons in order, by several measures."""

from collections.abc import Mapping, Sequence

import numpy as np

from kg.analyse.coauthors.analysis import CoauthorAnalysis
from kg.analyse.coauthors.betweenness import Betweenness
from kg.analyse.coauthors.network import Network
from kg.analyse.coauthors.pairs import Pair, pair_at
from kg.analyse.coauthors.ranking import RankedAuthor
from kg.report.document import Block, Cell, Column, Counted, Section, Table, anchor, columns, prose
from kg.report.indexed import Indexed
from kg.report.places import papers_behind
from kg.report.quoting import author_node

LISTED = 15  # persons in each list
BRIDGING = 20  # persons who join communities
# The lists: measure, heading, what its column is called and with how many decimals.
_LISTS: Mapping[str, tuple[str, str, int]] = {
    "papers": ("Most papers", "papers", 0),
    "degree": ("Most co-authors (degree)", "co-authors", 0),
    "full": ("Most meetings with co-authors (weighted degree, full counting)", "full", 0),
    "fractional": ("Largest share of papers with others (weighted degree, fractional counting)", "fractional", 2),
    "newman": ("Most papers with others (weighted degree, Newman's counting)", "newman", 2),
    "betweenness": ("Between others (betweenness)", "pairs between", 0),
    "pagerank": ("PageRank", "PageRank, % of all", 3),
}
_OWN = ("papers", "degree")  # what every list has beside its own measure


def people_section(held: Indexed, told: CoauthorAnalysis) -> Section:
    """A list for each measure."""
    tables = (_table(held, told, measure) for measure in _LISTS)
    return Section("people", "People in order", (_how(), prose(_paths(told.ranking.paths)), *tables))


def listed(told: CoauthorAnalysis) -> list[RankedAuthor]:
    """Everybody in one of the lists, or who joins communities, once, in the order of names."""
    joining = {one.id for one in told.bridges.persons[:BRIDGING]}
    found = {one.id: one for measure in _LISTS for one in told.ranking.by(measure, LISTED)}
    found |= {one.id: one for one in told.ranking.authors if one.id in joining}
    return sorted(found.values(), key=lambda one: (one.name, one.id))


def people_behind(held: Indexed, told: CoauthorAnalysis, people: Sequence[RankedAuthor]) -> tuple[Block, ...]:
    """The papers and the co-authors of each person."""
    blocks: list[Block] = []
    for one in people:
        node = author_node(held, one.id)
        blocks.append(papers_behind(held, anchor("papers-of", one.id), f"Papers of {one.name}", one.papers, node))
        blocks.append(_coauthors(held, told.network, one))
    return tuple(blocks)


def _how() -> Block:
    return prose(
        "Three rules of counting, for a paper of n persons and each of its pairs: full counts 1; fractional "
        "2/(n(n-1)), so that a paper gives 1 in all; Newman's 1/(n-1), so that the weights of a person add up to the "
        "number of papers with others. Weighted degree is the sum over a person's pairs, for fractional counting half "
        "of it: the person's share of the papers."
    )


def _paths(paths: Betweenness) -> str:
    what = (
        "Betweenness: for how many pairs of others the shortest path of co-authors leads through a person; where a "
        "pair has several shortest paths, their share counts."
    )
    if paths.exact:
        return f"{what} Counted in full, over all paths between {paths.persons:,} persons."
    return (
        f"{what} Estimated from {paths.pivots:,} of {paths.persons:,} persons, drawn at random with a fixed seed; "
        "± is one standard error, and places within it of each other may be swapped."
    )


def _table(held: Indexed, told: CoauthorAnalysis, measure: str) -> Table:
    title, heading, digits = _LISTS[measure]
    own = () if measure in _OWN else (Column(heading, digits),)
    people = told.ranking.by(measure, LISTED)
    rows = tuple((rank, *_row(held, one, measure)) for rank, one in enumerate(people, start=1))
    return Table(f"most-{measure}", title, (*columns("rank", "name"), *own, *columns("papers", "co-authors")), rows)


def _row(held: Indexed, one: RankedAuthor, measure: str) -> tuple[Cell, ...]:
    papers, others = anchor("papers-of", one.id), anchor("coauthors-of", one.id)
    digits = _LISTS[measure][2]
    values: dict[str, Cell] = {
        "full": Counted(round(one.full), others),
        "fractional": Counted(one.fractional / 2, others, digits),
        "newman": Counted(one.newman, others, digits),
        "betweenness": Counted(round(one.betweenness), others, 0, one.error),
        "pagerank": Counted(100 * one.pagerank, others, digits),
    }
    own = () if measure in _OWN else (values[measure],)
    return author_node(held, one.id), *own, Counted(len(one.papers), papers), Counted(one.degree, others)


def _coauthors(held: Indexed, network: Network, one: RankedAuthor) -> Table:
    pairs = sorted(_pairs_of(network, one.id), key=lambda pair: (-pair.full, -pair.newman, pair.start, pair.stop))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            author_node(held, pair.stop if pair.start == one.id else pair.start),
            round(pair.full),
            pair.fractional,
            pair.newman,
            pair.first_seen,
            pair.last_seen,
        )
        for pair in pairs
    )
    named = columns("co-author", "common papers (full)", "fractional", "newman", "since", "until")
    return Table(anchor("coauthors-of", one.id), f"Co-authors of {one.name}", named, rows, behind=True)


def _pairs_of(network: Network, person: str) -> list[Pair]:
    place = network.people.index(person)
    found = np.flatnonzero((network.pairs.first == place) | (network.pairs.second == place))
    return [pair_at(network, pair) for pair in found.tolist()]
