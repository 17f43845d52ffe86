"""Leaderboards, gains and conflicts over all benchmarks."""

from collections.abc import Iterator
from dataclasses import replace

from kg.analyse.leaderboards import Board, Conflict, Coverage, measure_coverage, records_over_time
from kg.report.benchmark import APART, board_title
from kg.report.concept import concept_title
from kg.report.document import Block, Cell, Counted, Inline, Section, Table, anchor, columns, prose
from kg.report.gains import apart_table, gains_table
from kg.report.indexed import Indexed
from kg.report.parts import DOUBTS, NOT_STATED, amount, doubts, results_table, setting
from kg.report.quoting import concept_node, paper_node, result_claims
from kg.report.rivals import rivals_named, rivals_told
from kg.report.standings import Standings

_LISTED = 50


def boards_section(held: Indexed, standings: Standings) -> Section:
    """How much the texts give, and every board that more than one paper is on."""
    about = prose(*_coverage(measure_coverage(standings.results, standings.boards)))
    boards = [board for board in standings.boards if len(board.papers) > 1]
    named = columns(
        "benchmark", "metric and unit", "papers", "scores", "best", "setting", "sure", "doubts", "by", "in", "records"
    )
    rows = tuple(_row(held, standings, board) for board in boards)
    note = (f"The boards of one benchmark stand together.{APART} {DOUBTS}",)
    table = Table("boards-list", "Boards of two papers or more", named, rows, note)
    behind: list[Block] = [_behind(held, standings, board) for board in boards]
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
    yield from (Counted(told.boards_ranked_of_several_papers, "boards-list"), " of those rank a score that nothing ")
    yield "speaks against, in a metric of which it is known whether higher or lower is better."


def _row(held: Indexed, standings: Standings, board: Board) -> tuple[Cell, ...]:
    behind = _place(board)
    counts = Counted(len(board.papers), behind), Counted(len(board.places), behind)
    return _benchmark(held, board), board_title(held, board), *counts, *_best(held, standings, board)


def _benchmark(held: Indexed, board: Board) -> Cell:
    """With its id where another one has its name."""
    key = ("Benchmark", board.benchmark)
    return replace(concept_node(held, key), text=concept_title(held, key))


def _best(held: Indexed, standings: Standings, board: Board) -> tuple[Cell, ...]:
    best = board.best
    if best is None:
        return "not ranked", *[None] * 6
    records = Counted(len(records_over_time(board)), _place(board))
    who = _method(held, best.method), paper_node(held, best.paper)
    against = "; ".join(filter(None, (doubts(best), rivals_named(standings.rivals.get(board.key, ())))))
    return amount(best), setting(best), best.confidence, against, *who, records


def _behind(held: Indexed, standings: Standings, board: Board) -> Table:
    rows = tuple(
        (
            place.rank,
            amount(place.result),
            setting(place.result),
            _method(held, place.result.method),
            place.result.confidence,
            doubts(place.result),
            result_claims(held, place.result),
            paper_node(held, place.result.paper),
            place.result.date,
        )
        for place in board.places
    )
    note = tuple(rivals_told(held, standings.rivals.get(board.key, ())))
    title = f"{held.concepts['Benchmark', board.benchmark].name}: {board_title(held, board)}"
    named = columns("rank", "score", "setting", "method", "sure", "doubts", "sentences", "paper", "digest")
    return Table(_place(board), title, named, rows, note, behind=True)


def _place(board: Board) -> str:
    return anchor("board", board.benchmark, board.metric or "", board.unit)


def gains_section(held: Indexed, standings: Standings) -> Section:
    """What beats what, whatever the benchmark."""
    pairs = standings.pairs
    shown = pairs[:_LISTED]
    note = (
        f"Gains over another, named method: {len(pairs):,} pairs of methods, shown are {len(shown):,}, those that most "
        "papers surely report first. "
    )
    apart = {id(one): one for found in standings.apart.values() for one in found}
    blocks = (gains_table(held, "gains-list", shown, note), apart_table(held, apart.values(), "Losses and levels"))
    return Section("gains", "What beats what", blocks)


def conflicts_section(held: Indexed, standings: Standings) -> Section:
    """Different values of one method on one benchmark."""
    found = [one for conflicts in standings.conflicts.values() for one in conflicts]
    found.sort(key=lambda one: (len(one.doubts), one.doubts, one.one.benchmark or "", one.one.id, one.other.id))
    note = ("Possible only where settings may differ, for the reasons given; else the digests contradict one another.",)
    rows = tuple(_conflict(held, one) for one in found)
    named = columns("benchmark", "method", "values", "conflict", "because", "sure", "sentences")
    return Section("conflicts", "Different values for one method", (Table("conflicts-list", "", named, rows, note),))


def _conflict(held: Indexed, one: Conflict) -> tuple[Cell, ...]:
    return (
        concept_node(held, ("Benchmark", one.one.benchmark)) if one.one.benchmark else NOT_STATED,
        _method(held, one.one.method),
        f"{amount(one.one)} or {amount(one.other)}",
        "possible" if one.possible else "yes",
        "; ".join(one.doubts),
        min(one.one.confidence, one.other.confidence),
        result_claims(held, one.one) + result_claims(held, one.other),
    )


def _method(held: Indexed, id_: str | None) -> Cell:
    return NOT_STATED if id_ is None else concept_node(held, ("Method", id_))
