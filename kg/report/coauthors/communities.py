"""Communities of co-authors: what they are, how sure they are, and how they merged and split."""

from collections.abc import Sequence

from kg.analyse.coauthors.communities import Communities, Community
from kg.analyse.coauthors.stability import Stability
from kg.analyse.coauthors.telling import Telling
from kg.report.document import (
    Block,
    Cell,
    Chart,
    Column,
    Counted,
    Inline,
    Node,
    Prose,
    Section,
    Series,
    Table,
    anchor,
    columns,
    prose,
)
from kg.report.events import events_table
from kg.report.indexed import Indexed
from kg.report.places import papers_behind
from kg.report.quoting import author_node, concept_node

_DRAWN = 6


def names_of(communities: Communities) -> dict[str, str]:
    """The names of the communities that are described."""
    return {one.id: one.name for one in communities.described}


def communities_section(held: Indexed, communities: Communities) -> Section:
    """All that are not small, with what tells them apart."""
    named = (*columns("community", "people", "papers", "since"), Column("stability"), *columns("methods", "benchmarks"))
    rows = tuple(_row(one, held) for one in communities.described)
    table = Table("communities-list", "", named, rows)
    chart = _chart(communities.described)
    behind = [block for one in communities.described for block in _behind(held, one)]
    return Section("communities", "Communities", (_how(communities), *filter(None, (chart,)), table, *behind))


def events_section(held: Indexed, communities: Communities) -> Section:
    """Which communities merged and split in which month."""
    about = prose(
        "A community that is no more, or small now, is called by the month of its birth and its most connected person "
        "then."
    )
    return Section("events", "Merged and split", (about, events_table(communities.events, held, names_of(communities))))


def _how(communities: Communities) -> Prose:
    sure = communities.stability
    return prose(
        "Groups of persons who write together more than with others, found by the Leiden algorithm (Traag, Waltman and "
        "van Eck, Sci. Rep. 9, 2019) with Newman's weights and a fixed seed: modularity "
        f"{communities.modularity:.3f}. {_stability(sure)} A community is named after what its papers have more than "
        "others' and its most central people; its id and colour stay as it grows. "
        f"{communities.small:,} of fewer than {communities.least} persons ({communities.small_people:,} persons) are "
        "left out."
    )


def _stability(sure: Stability) -> str:
    return (
        f"With {sure.seeds} other seeds the parts agree with these by an adjusted Rand index of {sure.rand:.2f} (least "
        f"{sure.least_rand:.2f}) and normalised mutual information of {sure.nmi:.2f} (least {sure.least_nmi:.2f}). The "
        "stability of one community is its mean best overlap (Jaccard) there: 1 is the same people each time."
    )


def _row(one: Community, held: Indexed) -> tuple[Cell, ...]:
    return (
        Node("Community", one.id, one.name),
        Counted(len(one.people), anchor("people-of", one.id)),
        Counted(len(one.papers), anchor("community-papers", one.id)),
        one.born,
        one.stability,
        _concepts(held, one.methods),
        _concepts(held, one.benchmarks),
    )


def _concepts(held: Indexed, told: Sequence[Telling]) -> tuple[Inline, ...]:
    return tuple(concept_node(held, (one.label, one.id)) for one in told)


def _behind(held: Indexed, one: Community) -> list[Block]:
    people: tuple[tuple[Cell, ...], ...] = tuple((author_node(held, person),) for person in one.people)
    node = Node("Community", one.id, one.name)
    tables: list[Block] = [
        Table(anchor("people-of", one.id), f"People of {one.name}", columns("person"), people, behind=True, of=node),
        papers_behind(held, anchor("community-papers", one.id), f"Papers of {one.name}", one.papers),
    ]
    told = (*one.methods, *one.benchmarks)
    if told:
        rows = tuple((concept_node(held, (each.label, each.id)), each.papers, each.elsewhere, each.z) for each in told)
        note = ("z: weighted log-odds of the concept in these papers against all others (Monroe and others, 2008).",)
        named = columns("concept", "papers here", "papers elsewhere", "z")
        title = f"What tells {one.name} apart"
        tables.append(Table(anchor("telling", one.id), title, named, rows, note, behind=True))
    return tables


def _chart(described: Sequence[Community]) -> Chart | None:
    """The persons of the largest communities, month by month."""
    shown = described[:_DRAWN]
    months = sorted({month for one in shown for month, _ in one.sizes})
    if len(months) < 2:
        return None
    series = tuple(_series(one, months) for one in shown)
    return Chart("community-sizes", f"The {len(shown)} largest, by month", "line", "month", tuple(months), series)


def _series(one: Community, months: Sequence[str]) -> Series:
    values = tuple(dict(one.sizes).get(month) for month in months)
    return Series(one.name, values, one.colour, (anchor("people-of", one.id),) * len(values))
