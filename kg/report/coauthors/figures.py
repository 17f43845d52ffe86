"""What the network is made of."""

from collections import Counter

from kg.analyse.aside import SetAside
from kg.analyse.coauthors.analysis import CoauthorAnalysis
from kg.report.document import Cell, Counted, Section, Table, columns


def figures_section(told: CoauthorAnalysis, aside: SetAside) -> Section:
    """The counts, each with its rows."""
    figures = told.figures
    rows: tuple[tuple[str, Counted], ...] = (
        ("papers", Counted(figures.papers, "papers")),
        ("papers whose author list is cut", Counted(figures.papers_truncated, "missing")),
        ("papers without authors", Counted(figures.papers_without_authors, "missing")),
        ("persons", Counted(figures.persons, "persons")),
        ("teams", Counted(figures.teams, "teams")),
        ("pairs of co-authors", Counted(figures.pairs, "papers")),
        (f"papers of more than {aside.max_authors} authors, set aside", Counted(len(aside.papers), "aside")),
        ("pairs that they would make", Counted(sum(crowd.pairs for crowd in aside.papers), "aside")),
        ("persons with a co-author", Counted(figures.linked, "components")),
        ("persons without one", Counted(figures.persons - figures.linked, "persons")),
        ("connected components of two persons or more", Counted(len(figures.components), "components")),
    )
    return Section("figures", "Figures", (Table("counts", "", columns("what", "count"), rows), _components(told)))


def _components(told: CoauthorAnalysis) -> Table:
    sizes = Counter(told.figures.components)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (size, Counted(count, "persons"), Counted(size * count, "persons"))
        for size, count in sorted(sizes.items(), reverse=True)
    )
    named = columns("persons in each", "components", "persons in all")
    return Table("components", "Connected components by size", named, rows, behind=True)
