"""What papers do with benchmarks, as far as it lets two papers share one."""

from kg.model import edges
from kg.model.graph import Graph
from kg.model.records import edges_of
from kg.model.schema import SHARING, EdgeKind

SHARES_BENCHMARK = EdgeKind("SHARES_BENCHMARK", "Paper", "Paper")


def uses_of_benchmarks(graph: Graph) -> dict[tuple[str, str], edges.Typed]:
    """What each paper does with each benchmark, by paper and benchmark id; mentions are left out."""
    return {
        (edge.start, edge.stop): edge
        for type_ in SHARING
        for edge in edges_of(graph, EdgeKind(type_, "Paper", "Benchmark"), edges.Typed)
    }
