"""Small networks to choose from and to lay out."""

from collections.abc import Iterable

from kg.draw.picture import Edge, Material, Node, Reason, Words

WORDS = Words("person", "persons", "pair", "pairs", "papers")


def edge(start: str, stop: str, weight: float = 1.0, confidence: float = 1.0) -> Edge:
    return Edge(start, stop, "wrote with", weight, confidence, (Reason("p"),))


def material(*edges: Edge, papers: dict[str, int] | None = None, more: Iterable[str] = ()) -> Material:
    """The nodes at the edges and some more; `papers` says how many each has, 1 where it does not."""
    ids = sorted({end for one in edges for end in (one.start, one.stop)} | set(more))
    counts = papers or {}
    nodes = {id_: Node(id_, id_.upper(), "person", tuple(f"p{n}" for n in range(counts.get(id_, 1)))) for id_ in ids}
    return Material("Who", "About.", WORDS, nodes, edges)


def ring(count: int, name: str) -> list[Edge]:
    return [edge(f"{name}{number:03}", f"{name}{(number + 1) % count:03}") for number in range(count)]
