"""Names that may stand for several people."""

from kg.report.document import Cell, Section, Table, columns, prose
from kg.report.indexed import Indexed


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
        (author.name, author.homonym_score, len(held.written.get(author.id, ())), "; ".join(author.homonym_reasons))
        for author in found
    )
    table = Table("doubts-list", "Marked names", columns("name", "score", "papers", "reasons"), rows, behind=True)
    return Section("doubts", "Names that may stand for several people", (about, table))
