"""Which benchmarks rise and fade."""

from collections.abc import Mapping

from kg.analyse.benchmarks import BenchmarkUse, Trend, Trends, find_trends
from kg.analyse.benchmarks.trends import Share
from kg.model.graph import Graph
from kg.report.benchmarks.use import uses_count
from kg.report.document import Cell, Column, Inline, Section, Table, columns, prose
from kg.report.indexed import Indexed
from kg.report.quoting import concept_node


def trends_section(graph: Graph, held: Indexed, uses: Mapping[str, BenchmarkUse]) -> Section:
    """Shares of papers in the last months against those before, and how surely they differ."""
    found = find_trends(graph)
    if not found.before:
        return Section("trends", "Rising and fading", (prose("The digests are of too few months to compare."),))
    names = columns("benchmark", "which way", "papers before", "before", "papers since", "since")
    named = (*names, Column("p", 3), Column("q", 3))
    rows = tuple(_row(held, uses, trend) for trend in found.trends)
    table = Table("trends-list", "All that were tested, the surest first", named, rows, _how(found))
    moved = [trend for trend in found.trends if trend.direction != "steady"]
    return Section("trends", "Rising and fading", (prose(*_told(held, moved)), table))


def _told(held: Indexed, moved: list[Trend]) -> list[Inline]:
    if not moved:
        return ["No benchmark rises or fades more than chance would have it."]
    parts: list[Inline] = []
    for trend in moved:
        parts += [concept_node(held, ("Benchmark", trend.benchmark)), f" is {trend.direction}", ", "]
    return [*parts[:-1], "."]


def _how(found: Trends) -> tuple[Inline, ...]:
    return (
        f"Shares of the papers of {found.recent[0]} to {found.recent[-1]} that evaluate on it, against those of "
        f"{found.before[0]} to {found.before[-1]}, with 95 % Wilson intervals; tested are benchmarks of at least "
        f"{found.least} papers. p is of Fisher's exact test, two-sided; q is p after Benjamini and Hochberg over all "
        f"tests: under {found.alpha:g} a benchmark is called rising or fading, so that one in {round(1 / found.alpha)} "
        "of those called so may be chance.",
    )


def _row(held: Indexed, uses: Mapping[str, BenchmarkUse], trend: Trend) -> tuple[Cell, ...]:
    id_ = trend.benchmark
    return (
        concept_node(held, ("Benchmark", id_)),
        trend.direction,
        uses_count(id_, uses, trend.before.papers),
        _share(trend.before),
        uses_count(id_, uses, trend.recent.papers),
        _share(trend.recent),
        trend.p,
        trend.q,
    )


def _share(share: Share) -> str:
    return f"{share.share:.1%} of {share.of:,} ({share.low:.1%} to {share.high:.1%})"
