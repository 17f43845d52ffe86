"""What was measured, as Markdown tables."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from benchmarks.scale.changes import Changes
from benchmarks.scale.growth import Size
from benchmarks.staged import STAGES


def stages_table(sizes: Sequence[Size]) -> str:
    """Rows, seconds of each stage, memory and room."""
    heads = ["corpus", "entries", "nodes", "edges", *(f"{stage}, s" for stage in STAGES), "whole, s"]
    rows = [
        [
            f"{size.times} x",
            *(f"{count:,}" for count in (size.entries, size.nodes, size.edges)),
            *(_figure(size.stages[stage]) for stage in STAGES),
            _figure(size.seconds),
            f"{size.peak:,.0f}",
            f"{size.size:,.0f}",
        ]
        for size in sizes
    ]
    return _table([*heads, "peak memory, MiB", "store, MiB"], rows)


def growth_table(sizes: Sequence[Size]) -> str:
    """Of each stage the seconds for a million rows, and how many times those of the first corpus that is."""
    costs: Mapping[str, Callable[[Size], float]] = {
        **{f"{stage}, s": (lambda size, stage=stage: size.stages[stage]) for stage in STAGES},  # type: ignore[misc]
        "whole, s": lambda size: size.seconds,
        "peak memory, MiB": lambda size: size.peak,
        "store, MiB": lambda size: size.size,
    }
    rows = [[what, *(_grown(size, sizes[0], cost) for size in sizes)] for what, cost in costs.items()]
    return _table(["for each 1,000 rows", *(f"{size.times} x" for size in sizes)], rows)


def queries_table(sizes: Sequence[Size]) -> str:
    """Seconds and rows of each query, and the seconds' growth from the first corpus to the last, beside the rows'."""
    heads = ["query", *(f"{size.times} x: s" for size in sizes), "rows", "seconds grow", "rows grow"]
    names = [name for name in sizes[0].queries if all(name in size.queries for size in sizes)]
    return _table(heads, [_query(name, [size.queries[name] for size in sizes]) for name in names])


def changes_table(changes: Sequence[Changes]) -> str:
    """A build again and a build with a new day, against the whole one."""
    heads = ["corpus", "whole build, s", "again, s after the interpreter's start", "entries, rows, spaCy"]
    rows = [
        [
            f"{change.times} x",
            _figure(change.whole.seconds),
            f"{change.again.seconds - change.start:.2f}",
            f"{change.again.entries}, {change.again.rows}, {'imported' if change.with_spacy else 'not imported'}",
            _figure(change.new_day.seconds),
            f"{change.new_day.seconds / change.whole.seconds:.1%}",
            f"{change.new_day.entries:,}, {change.new_day.rows:,}",
        ]
        for change in changes
    ]
    return _table([*heads, "new day, s", "of the whole", "entries, rows"], rows)


def writing_table(measured: Iterable[Mapping[str, Any]]) -> str:
    """The two ways of writing a change."""
    heads = ["days", "rows that differ", "log: save, s", "open, s", "MiB", "rewrite: save, s", "open, s", "MiB"]
    rows = [
        [str(change["days"]), f"{change['rows']:,}", *_way(change["by_log"]), *_way(change["by_rewrite"])]
        for change in measured
    ]
    return _table(heads, rows)


def _way(measured: Mapping[str, float] | None) -> list[str]:
    if measured is None:
        return ["given up", "-", "-"]
    return [_figure(measured[what]) for what in ("save", "open", "size")]


def _grown(size: Size, first: Size, cost: Callable[[Size], float]) -> str:
    each = cost(size) / size.rows * 1000
    return f"{each:.4f} ({_ratio(each, cost(first) / first.rows * 1000)})"


def _query(name: str, measured: Sequence[tuple[float, int | None]]) -> list[str]:
    (first, rows), (last, more) = measured[0], measured[-1]
    figures = ["fails" if count is None else f"{seconds:.3f}" for seconds, count in measured]
    counts = ", ".join("-" if count is None else f"{count:,}" for _, count in measured)
    return [name, *figures, counts, _ratio(last, first), _ratio(more or 0, rows or 0)]


def _ratio(one: float, other: float) -> str:
    return f"{one / other:.2f}" if other else "-"


def _figure(value: float) -> str:
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
