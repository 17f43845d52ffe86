"""Who and what joins communities."""

from collections.abc import Mapping

from kg.analyse.coauthors.analysis import CoauthorAnalysis
from kg.analyse.coauthors.bridges import Bridge, BridgingPair, BridgingPerson
from kg.report.coauthors.communities import names_of
from kg.report.coauthors.people import BRIDGING
from kg.report.document import Block, Cell, Counted, Section, Table, anchor, columns, prose
from kg.report.events import community_node
from kg.report.indexed import Indexed
from kg.report.places import papers_behind
from kg.report.quoting import author_node

_LISTED = 20
Names = Mapping[str, str]


def bridges_section(held: Indexed, told: CoauthorAnalysis) -> Section:
    """The persons, pairs and bridges of most weight."""
    names, found = names_of(told.communities), told.bridges
    persons, pairs, bridges = found.persons[:BRIDGING], found.pairs[:_LISTED], found.between[:_LISTED]
    about = prose(
        "Persons with co-authors in other communities than their own. Weight is Newman's; participation is 0 where all "
        "of it is in one community and nears 1 where it is spread evenly over many (Guimera and Amaral, Nature 433, "
        "2005). Where a name stands for several people, what looks like a bridge may be two persons: mind the marks."
    )
    tables: tuple[Block, ...] = (
        Table("bridging-persons", "Persons", _PERSONS, tuple(_person(held, one, names) for one in persons)),
        Table("bridging-pairs", "Pairs", _PAIRS, tuple(_pair(held, one, names) for one in pairs)),
        Table("bridges-list", "Communities", _BRIDGES, tuple(_bridge(held, one, names) for one in bridges)),
    )
    behind: list[Block] = [
        papers_behind(
            held, _pair_place(one), f"{_name(held, one.pair.start)} and {_name(held, one.pair.stop)}", one.pair.papers
        )
        for one in pairs
    ]
    behind += [papers_behind(held, _place(one), _title(held, one, names), one.papers) for one in bridges]
    behind += [_joined(held, one, names) for one in persons]
    return Section("bridges", "Bridges between communities", (about, *tables, *behind))


_PERSONS = columns("person", "community", "joined to communities", "weight outside", "participation")
_PAIRS = columns("person", "of", "and", "of", "papers", "weight")
_BRIDGES = columns("community", "and", "pairs", "papers", "weight")


def _person(held: Indexed, one: BridgingPerson, names: Names) -> tuple[Cell, ...]:
    place = anchor("joined", one.id)
    counts = Counted(len(one.joined), place), Counted(one.outside, place, 2), one.participation
    return author_node(held, one.id), community_node(held, one.community, names), *counts


def _joined(held: Indexed, one: BridgingPerson, names: Names) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple((community_node(held, id_, names),) for id_ in one.joined)
    title = f"Communities that {_name(held, one.id)} is joined to"
    return Table(anchor("joined", one.id), title, columns("community"), rows, behind=True)


def _pair(held: Indexed, one: BridgingPair, names: Names) -> tuple[Cell, ...]:
    first, second = one.communities
    return (
        author_node(held, one.pair.start),
        community_node(held, first, names),
        author_node(held, one.pair.stop),
        community_node(held, second, names),
        Counted(len(one.pair.papers), _pair_place(one)),
        Counted(one.pair.newman, _pair_place(one), 2),
    )


def _bridge(held: Indexed, one: Bridge, names: Names) -> tuple[Cell, ...]:
    place = _place(one)
    counts = Counted(one.pairs, place), Counted(len(one.papers), place), Counted(one.weight, place, 2)
    return community_node(held, one.start, names), community_node(held, one.stop, names), *counts


def _pair_place(one: BridgingPair) -> str:
    return anchor("bridging", one.pair.start, one.pair.stop)


def _place(one: Bridge) -> str:
    return anchor("bridge", one.start, one.stop)


def _title(held: Indexed, one: Bridge, names: Names) -> str:
    return " and ".join(community_node(held, id_, names).text for id_ in (one.start, one.stop))


def _name(held: Indexed, id_: str) -> str:
    return held.authors[id_].name
