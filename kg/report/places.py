"""Where papers stand in the digests: the rows behind most numbers."""

from collections.abc import Iterable

from kg.report.document import Node, Seen, Table, columns
from kg.report.indexed import Indexed
from kg.report.quoting import digest_node, paper_node


def stands(held: Indexed, paper: str) -> tuple[Seen, ...]:
    """Every digest that has a paper, with the place of its heading there."""
    return tuple(
        Seen(digest_node(held, edge.stop), f"{held.digests[edge.stop].source}:{edge.line}")
        for edge in held.featured.get(paper, ())
    )


def papers_behind(held: Indexed, id_: str, title: str, papers: Iterable[str], of: Node | None = None) -> Table:
    """Papers with where they stand, folded away until a number leads to them."""
    rows = tuple((paper_node(held, paper), stands(held, paper)) for paper in papers)
    return Table(id_, title, columns("paper", "in the digests"), rows, behind=True, of=of)
