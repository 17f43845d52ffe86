"""Names that may stand for several people."""

from kg.model.people import MARKED
from kg.report.document import Cell, Counted, Node, Section, Table, columns, prose
from kg.report.indexed import Indexed
from kg.report.limits import HOMONYMS
from kg.report.quoting import paper_node


def doubts_section(held: Indexed) -> Section:
    """Every marked name with its score and reasons, the most doubtful first."""
    found = sorted(
        (author for author in held.authors.values() if author.homonym_score >= MARKED),
        key=lambda author: (-author.homonym_score, author.id),
    )
    about = prose(
        Counted(len(found), "doubts-list"),
        f" names, marked ? with their score in every list. {HOMONYMS} Two groups that name a method, benchmark or task "
        "that at most 1 % of the papers do are a third as doubtful. The score is no probability that was measured. An "
        "overrides file can split a name that is known to be several people's.",
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Node("Author", author.id, author.name),
            author.homonym_score,
            "; ".join(author.homonym_reasons),
            tuple(paper_node(held, paper) for paper in held.written.get(author.id, ())),
        )
        for author in found
    )
    table = Table("doubts-list", "Marked names", columns("name", "score", "reasons", "papers"), rows, behind=True)
    return Section("doubts", "Names that may stand for several people", (about, table))
