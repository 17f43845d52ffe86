"""What was set aside, and what is missing from the lists."""

from kg.analyse.aside import SetAside
from kg.report.document import Cell, Counted, Node, Section, Table, columns, prose
from kg.report.indexed import Indexed
from kg.report.places import papers_behind, stands
from kg.report.quoting import paper_node


def aside_section(held: Indexed, aside: SetAside) -> Section:
    """Papers of too many authors, and how many pairs they would have made."""
    if not aside.papers:
        return Section("aside", "What was set aside", (prose(f"No paper has more than {aside.max_authors} authors."),))
    about = prose(
        f"Papers of more than {aside.max_authors} authors (",
        Counted(len(aside.papers), "aside-list"),
        ") would have made ",
        Counted(sum(crowd.pairs for crowd in aside.papers), "aside-list"),
        " pairs, those that meet on two of them counted twice. They make none here; the threshold is "
        "`kg build --max-authors`.",
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (paper_node(held, crowd.id), crowd.members, crowd.pairs, stands(held, crowd.id)) for crowd in aside.papers
    )
    named = columns("paper", "authors", "pairs", "in the digests")
    return Section("aside", "What was set aside", (about, Table("aside-list", "", named, rows)))


def missing_section(held: Indexed) -> Section:
    """Papers whose list is cut or missing, and names that are teams."""
    cut = [id_ for id_, paper in sorted(held.papers.items()) if paper.authors_truncated]
    without = [id_ for id_, paper in sorted(held.papers.items()) if not paper.authors_listed]
    teams: tuple[tuple[Cell, ...], ...] = tuple(
        (Node("Author", id_, author.name), tuple(paper_node(held, paper) for paper in held.written.get(id_, ())))
        for id_, author in sorted(held.authors.items())
        if author.kind == "team"
    )
    about = prose(
        Counted(len(cut), "cut"),
        " papers have an author list that the digest cuts with +, and ",
        Counted(len(without), "without"),
        " have none: the missing authors, and pairs with them, are not counted. ",
        Counted(len(teams), "teams"),
        " names are teams' or organisations'.",
    )
    tables = (
        papers_behind(held, "cut", "Papers whose author list is cut", cut),
        papers_behind(held, "without", "Papers without authors", without),
        Table("teams", "Teams", columns("team", "papers"), teams, behind=True),
    )
    return Section("missing", "What is missing", (about, *tables))
