"""Leaderboards, gains and conflicts over all benchmarks."""

from collections.abc import Iterator
from dataclasses import replace

from kg.analyse.leaderboards import Beats, Board, Conflict, Coverage, measure_coverage, records_over_time
from kg.report.benchmark import board_title
from kg.report.document import Block, Cell, Counted, Inline, Section, Table, anchor, columns, prose
from kg.report.indexed import Indexed
from kg.report.parts import NOT_STATED, amount, results_table
from kg.report.quoting import concept_node, paper_node, result_claims
from kg.report.standings import Standings

_LISTED = 50


def boards_section(held: Indexed, standings: Standings) -> Section:
    """How much the texts give, and every board that more than one paper is on."""
    about = prose(*_coverage(measure_coverage(standings.results, standings.boards)))
    boards = [board for board in standings.boards if len(board.papers) > 1]
    named = columns("benchmark", "metric and unit", "papers", "scores", "best", "by", "in", "records")
    table = Table("boards-list", "Boards of two papers or more", named, tuple(_row(held, board) for board in boards))
    behind: list[Block] = [_behind(held, board) for board in boards]
    whole = replace(results_table(held, "all-results", "All results", standings.results), behind=True)
    return Section("boards", "Leaderboards", (about, table, *behind, whole))


def _coverage(told: Coverage) -> Iterator[Inline]:
    for count, what in (
        (told.results, " results are reported, "),
        (told.gains, " of them gains. "),
        (told.with_method, " name their method, "),
        (told.with_benchmark, " their benchmark, "),
        (told.with_metric, " their metric, "),
        (told.full, " all three. The scores make "),
        (told.boards, " boards; "),
    ):
        yield from (Counted(count, "all-results"), what)
    yield from (Counted(told.boards_of_several_papers, "boards-list"), " hold two papers or more, and ")
    yield from (Counted(told.boards_ranked_of_several_papers, "boards-list"), " of those are ranked, as it is known ")
    yield "whether higher or lower is better."


def _row(held: Indexed, board: Board) -> tuple[Cell, ...]:
    behind = _place(board)
    counts = Counted(len(board.papers), behind), Counted(len(board.places), behind)
    return concept_node(held, ("Benchmark", board.benchmark)), board_title(held, board), *counts, *_best(held, board)


def _best(held: Indexed, board: Board) -> tuple[Cell, ...]:
    if board.higher_is_better is None:
        return "not ranked", None, None, None
    best = board.places[0].result
    records = Counted(len(records_over_time(board)), _place(board))
    return amount(best), _method(held, best.method), paper_node(held, best.paper), records


def _behind(held: Indexed, board: Board) -> Table:
    rows = tuple(
        (
            place.rank,
            amount(place.result),
            _method(held, place.result.method),
            paper_node(held, place.result.paper),
            place.result.date,
            result_claims(held, place.result),
        )
        for place in board.places
    )
    title = f"{held.concepts['Benchmark', board.benchmark].name}: {board_title(held, board)}"
    named = columns("rank", "score", "method", "paper", "digest", "sentences")
    return Table(_place(board), title, named, rows, behind=True)


def _place(board: Board) -> str:
    return anchor("board", board.benchmark, board.metric or "", board.unit)


def gains_section(held: Indexed, standings: Standings) -> Section:
    """What beats what, whatever the benchmark."""
    pairs = sorted(
        (one for found in standings.beats.values() for one in found),
        key=lambda one: (-len(one.papers), -len(one.gains), one.method, one.baseline),
    )
    shown = pairs[:_LISTED]
    note: tuple[Inline, ...] = (
        f"Gains over a named baseline: {len(pairs):,} pairs of a method and a baseline, shown are {len(shown):,}. As "
        "the papers say, each of its own method; what is not stated is empty.",
    )
    rows = tuple(row for one in shown for row in _gains(held, one))
    named = columns("method", "over", "gain", "benchmark", "metric", "sentences")
    return Section("gains", "What beats what", (Table("gains-list", "", named, rows, note),))


def _gains(held: Indexed, one: Beats) -> list[tuple[Cell, ...]]:
    return [
        (
            _method(held, one.method),
            _method(held, one.baseline),
            amount(gain),
            concept_node(held, ("Benchmark", gain.benchmark)) if gain.benchmark else None,
            concept_node(held, ("Metric", gain.metric)) if gain.metric else None,
            result_claims(held, gain),
        )
        for gain in one.gains
    ]


def conflicts_section(held: Indexed, standings: Standings) -> Section:
    """Different values of one method on one benchmark."""
    found = [one for conflicts in standings.conflicts.values() for one in conflicts]
    found.sort(key=lambda one: (len(one.doubts), one.doubts, one.one.benchmark or "", one.one.id, one.other.id))
    note = ("Possible only where settings may differ, for the reasons given; else the digests contradict one another.",)
    rows = tuple(_conflict(held, one) for one in found)
    named = columns("benchmark", "method", "values", "a conflict", "as", "sentences")
    return Section("conflicts", "Different values for one method", (Table("conflicts-list", "", named, rows, note),))


def _conflict(held: Indexed, one: Conflict) -> tuple[Cell, ...]:
    return (
        concept_node(held, ("Benchmark", one.one.benchmark)) if one.one.benchmark else NOT_STATED,
        _method(held, one.one.method),
        f"{amount(one.one)} or {amount(one.other)}",
        "possible" if one.possible else "yes",
        "; ".join(one.doubts),
        result_claims(held, one.one) + result_claims(held, one.other),
    )


def _method(held: Indexed, id_: str | None) -> Cell:
    return NOT_STATED if id_ is None else concept_node(held, ("Method", id_))
