"""Names that may stand for several people."""

from kg.report.document import Cell, Node, Section, Table, columns, prose
from kg.report.indexed import Indexed
from kg.report.quoting import paper_node


def doubts_section(held: Indexed) -> Section:
    """Every marked name with its score and reasons, the most doubtful first."""
    found = sorted(
        (author for author in held.authors.values() if author.homonym_reasons),
        key=lambda author: (-author.homonym_score, author.id),
    )
    about = prose(
        "Marked ? in every list. A score is from 0 to 1 by a stated rule over what the digests tell; it is no "
        "probability. An overrides file can split a name that is known to be several people's."
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
