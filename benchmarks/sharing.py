"""Shared benchmarks against networkx, from the same graph, and the seconds of what networkx has no counterpart for."""

from collections.abc import Callable
from typing import Any

import networkx as nx

from benchmarks.measuring import Comparison, compare, seconds
from kg.analyse import benchmarks, leaderboards
from kg.analyse.benchmarks.links import link_benchmarks
from kg.analyse.changes import changes_since
from kg.model import edges
from kg.model.graph import Graph
from kg.model.records import edges_of
from kg.model.schema import EdgeKind

_LABELS = {"Paper": "papers", "Method": "methods", "Author": "authors"}


def compare_sharing(graph: Graph, runs: int) -> list[Comparison]:
    """Each network of shared benchmarks, and the benchmarks evaluated together; pairs and weights have to agree."""
    return [*(_network(graph, label, runs) for label in _LABELS), _together(graph, runs)]


def time_leaderboards(graph: Graph) -> dict[str, float]:
    """Seconds of each analysis without a counterpart, by what it finds."""
    results = leaderboards.reported_results(graph)
    days = sorted(graph.nodes["Digest"]["date"].to_pylist())
    jobs: dict[str, Callable[[], object]] = {
        "the use of each benchmark": lambda: benchmarks.benchmark_use(graph),
        "what rises and fades": lambda: benchmarks.find_trends(graph),
        "overlaps with training": lambda: benchmarks.training_overlaps(graph),
        "results": lambda: leaderboards.reported_results(graph),
        "boards and records": lambda: _records(graph, results),
        "conflicts": lambda: leaderboards.find_conflicts(graph, results),
        "what beats what": lambda: leaderboards.what_beats_what(results),
        "what is compared with what": lambda: leaderboards.compared_methods(graph),
        "changes since the last digest but nine": lambda: changes_since(graph, days[-10:][0]),
    }
    return {what: seconds(job) for what, job in jobs.items()}


def _records(graph: Graph, results: list[leaderboards.Reported]) -> int:
    return sum(len(leaderboards.records_over_time(board)) for board in leaderboards.leaderboards(graph, results))


def _network(graph: Graph, label: str, runs: int) -> Comparison:
    def by_product() -> benchmarks.SharedNetwork:
        return benchmarks.share_benchmarks(graph, label)

    def by_networkx() -> Any:
        links = [
            (("member", link.member), ("benchmark", link.benchmark)) for link in link_benchmarks(graph, label).links
        ]
        members = {member for member, _ in links}
        return nx.bipartite.collaboration_weighted_projected_graph(nx.Graph(links), members)

    ours, theirs = by_product(), by_networkx()
    assert ours.pairs == theirs.number_of_edges()
    assert abs(ours.weights.sum() - theirs.size("weight")) < 1e-6 * (1 + ours.weights.sum())
    what = f"{len(ours.members):,} {_LABELS[label]} that share benchmarks, {ours.pairs:,} pairs / networkx"
    return compare(what, by_product, by_networkx, "", runs)


def _together(graph: Graph, runs: int) -> Comparison:
    def by_counting() -> int:
        return len(benchmarks.evaluated_together(graph, least=1))

    def by_networkx() -> int:
        found = edges_of(graph, EdgeKind("EVALUATES_ON", "Paper", "Benchmark"), edges.Typed)
        links = [(("paper", edge.start), ("benchmark", edge.stop)) for edge in found]
        tested = {benchmark for _, benchmark in links}
        return int(nx.bipartite.weighted_projected_graph(nx.Graph(links), tested).number_of_edges())

    assert by_counting() == by_networkx()
    return compare(
        f"{by_counting():,} pairs of benchmarks evaluated together / networkx", by_counting, by_networkx, "", runs
    )
