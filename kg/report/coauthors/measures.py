"""Newman's table, and the statistics that bibliometrix prints."""

from kg.analyse.coauthors.analysis import CoauthorAnalysis
from kg.analyse.coauthors.newman import Spread
from kg.report.document import Block, Cell, Chart, Counted, Inline, Section, Series, Table, columns

_DRAWN = 30  # of larger counts there are few, and the table has them


def newman_section(told: CoauthorAnalysis) -> Section:
    """The rows of Newman's tables of scientific collaboration networks."""
    table = told.table
    far = table.distances
    rows: tuple[tuple[Cell, ...], ...] = (
        ("papers with a person", Counted(table.papers, "papers"), None, None),
        ("persons", Counted(table.persons, "persons"), None, None),
        ("papers per author", *_spread(table.papers_per_author, "persons")),
        ("authors per paper", *_spread(table.authors_per_paper, "papers")),
        ("collaborators per author", *_spread(table.collaborators, "persons")),
        ("persons in the giant component", Counted(table.giant, "components"), None, None),
        ("its share of all persons", Counted(table.giant_share, "components", 2), None, None),
        ("persons in the second component", Counted(table.second, "components"), None, None),
        (
            "mean distance in the giant component",
            Counted(far.mean, "distances", 2, far.error),
            None,
            Counted(far.longest, "distances"),
        ),
        ("clustering coefficient", Counted(table.clustering, "papers", 2), None, None),
        ("degree assortativity", _opened(table.assortativity, "persons", 2), None, None),
    )
    note = (
        "After M. E. J. Newman (PNAS 98, 2001, 404; PNAS 101, 2004, 5200). Papers that are set aside count as papers, "
        "but make no collaborators. Clustering: the share of connected triples that are closed. ",
        "Distances are counted in full."
        if far.exact
        else f"Distances are estimated from {far.pivots:,} of {far.persons:,} persons; ± is one standard error.",
        *_cut_lists(told.figures.papers_truncated),
    )
    named = columns("what", "value", "standard deviation", "largest")
    blocks: list[Block] = [Table("newman-list", "", named, rows, note)]
    blocks += [
        _chart("papers-per-author", "Authors by their number of papers", "papers", table.papers_per_author, "persons"),
        _chart("authors-per-paper", "Papers by their number of authors", "authors", table.authors_per_paper, "papers"),
        _distances(told),
    ]
    return Section("newman", "Newman's table", tuple(blocks))


def statistics_section(told: CoauthorAnalysis) -> Section:
    """Network statistics."""
    held = told.statistics
    rows: tuple[tuple[Cell, ...], ...] = (
        ("size", Counted(held.size, "persons")),
        ("pairs", Counted(held.pairs, "papers")),
        ("density", Counted(held.density, "persons", 6)),
        ("transitivity", Counted(held.transitivity, "papers", 4)),
        ("diameter", Counted(held.diameter, "papers")),
        ("average path length", Counted(held.average_path_length, "papers", 3)),
        ("degree centralisation", _opened(held.degree_centralisation, "persons", 4)),
        ("betweenness centralisation", _opened(held.betweenness_centralisation, "papers", 4)),
        ("closeness centralisation, giant component", _opened(held.closeness_centralisation, "papers", 4)),
        ("eigenvector centralisation, giant component", _opened(held.eigenvector_centralisation, "papers", 4)),
    )
    note = (
        "As bibliometrix prints them (Aria and Cuccurullo, J. Informetrics 11, 2017). Paths are those between persons "
        "whom a path joins. Centralisation is 0 where all are equal and 1 in a star, that of eigenvectors near 1 in a "
        "large star. Every figure follows from who stands on which paper, and opens to all of them.",
        "" if told.table.distances.exact else " Paths are estimated: the diameter is the longest that was seen.",
    )
    return Section(
        "statistics", "Network statistics", (Table("statistics-list", "", columns("what", "value"), rows, note),)
    )


def _spread(held: Spread, rows: str) -> tuple[Cell, ...]:
    return Counted(held.mean, rows, 2), Counted(held.deviation, rows, 2), Counted(held.largest, rows)


def _opened(value: float | None, rows: str, digits: int) -> Counted | None:
    return None if value is None else Counted(value, rows, digits)


def _cut_lists(papers: int) -> tuple[Inline, ...]:
    if not papers:
        return ()
    return (
        " Lists of authors that the source cuts (",
        Counted(papers, "missing"),
        ") count by those that are left: hence a peak where it cuts.",
    )


def _chart(id_: str, title: str, along: str, held: Spread, rows: str) -> Chart:
    shown = dict(held.counts)
    axis = range(1, min(max(shown, default=0), _DRAWN) + 1)
    series = Series(title, tuple(shown.get(value, 0) for value in axis), rows=(rows,) * len(axis))
    cut = f", up to {_DRAWN}" if max(shown, default=0) > _DRAWN else ""
    return Chart(id_, f"{title}{cut}", "bar", along, tuple(map(str, axis)), (series,))


def _distances(told: CoauthorAnalysis) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple((steps, round(pairs)) for steps, pairs in told.table.distances.counts)
    named = columns("steps", "pairs of persons")
    return Table("distances", "Distances in the giant component", named, rows, behind=True)
