"""One benchmark: its boards, gains, conflicts and records, who uses it and when, and what is evaluated along."""

from collections.abc import Sequence

from kg.analyse.leaderboards import Board, Conflict, Place, Reported, records_over_time
from kg.report.concept import concept_about, concept_title, role_sections, use_section, variants_section
from kg.report.document import Block, Cell, Counted, Document, Section, Table, columns, prose
from kg.report.indexed import Indexed
from kg.report.parts import DOUBTS, NOT_STATED, amount, doubts, results_table, setting
from kg.report.quoting import concept_node, paper_node, result_claims
from kg.report.rivals import better_in_doubt, rivals_told
from kg.report.standings import Standings

_NEIGHBOURS = 20
APART = (
    " A board is of one metric and unit: a number without a unit may be a share of one or of a hundred, "
    "and a metric that is not stated may be any, so these are boards of their own."
)


def benchmark_document(held: Indexed, standings: Standings, id_: str) -> Document:
    """All that the digests say of a benchmark."""
    concept = ("Benchmark", id_)
    boards = sorted(standings.boards_on.get(id_, []), key=_most_ranked_first)
    sections = [
        _boards(held, standings, boards),
        _gains(held, [one for one in standings.on_benchmark.get(id_, ()) if one.is_delta]),
        _conflicts(held, standings.conflicts.get(id_, ())),
        _records(held, boards),
        *role_sections(held, concept),
        use_section(held, concept, "evaluates_on"),
        _together(held, standings, id_),
        variants_section(held, concept),
    ]
    return Document(concept_title(held, concept), concept_about(held, concept), tuple(filter(None, sections)))


def board_title(held: Indexed, board: Board) -> str:
    """The metric and unit of a board."""
    metric = f"metric {NOT_STATED}" if board.metric is None else held.concepts["Metric", board.metric].name
    return f"{metric}, in {board.unit}" if board.unit else metric


def _most_ranked_first(board: Board) -> int:
    """What orders boards, those alike as they stand: the unranked ones last."""
    return -sum(place.rank is not None for place in board.places)


def _boards(held: Indexed, standings: Standings, boards: Sequence[Board]) -> Section | None:
    if not boards:
        return None
    about = prose(
        "Scores as the digests' texts give them, few of all that the papers report; settings are often not told. ",
        "Ranked only where it is known whether higher or lower is better, and only within one setting, as far as the "
        "words near a number tell it. ",
        DOUBTS,
        APART if len(boards) > 1 else "",
    )
    tables = (_board(held, standings, board, f"board-{number}") for number, board in enumerate(boards))
    return Section("boards", "Leaderboards", (about, *tables))


def _board(held: Indexed, standings: Standings, board: Board, id_: str) -> Table:
    ranked = board.higher_is_better is not None
    names = ("rank", "score", "setting", "method", "sure", "doubts", "sentences", "paper", "its own", "digest")
    orders: dict[bool | None, str] = {
        True: "The highest of each setting first, then what is doubtful.",
        False: "The lowest of each setting first, then what is doubtful.",
    }
    order = orders.get(board.higher_is_better, "Not ranked: it is not known which way is better. The earliest first.")
    rows = tuple(_place(held, place)[not ranked :] for place in board.places)
    return Table(
        id_,
        board_title(held, board),
        columns(*names[not ranked :]),
        rows,
        (order, *rivals_told(held, standings.rivals.get(board.key, ()))),
    )


def _place(held: Indexed, place: Place) -> tuple[Cell, ...]:
    one = place.result
    return (
        place.rank,
        amount(one),
        setting(one),
        concept_node(held, ("Method", one.method)) if one.method else NOT_STATED,
        one.confidence,
        doubts(one),
        result_claims(held, one),
        paper_node(held, one.paper),
        "yes" if one.own else "compared with" if one.compared else "",
        one.date,
    )


def _gains(held: Indexed, gains: Sequence[Reported]) -> Section | None:
    return Section("gains", "Gains", (results_table(held, "gains-list", "", gains),)) if gains else None


def _conflicts(held: Indexed, conflicts: Sequence[Conflict]) -> Section | None:
    if not conflicts:
        return None
    rows = tuple(
        (
            concept_node(held, ("Method", one.one.method)) if one.one.method else NOT_STATED,
            f"{amount(one.one)} or {amount(one.other)}",
            "possible" if one.possible else "yes",
            "; ".join(one.doubts),
            min(one.one.confidence, one.other.confidence),
            result_claims(held, one.one) + result_claims(held, one.other),
        )
        for one in conflicts
    )
    table = Table("conflicts-list", "", columns("method", "values", "conflict", "because", "sure", "sentences"), rows)
    return Section("conflicts", "Different values for one method", (table,))


def _records(held: Indexed, boards: Sequence[Board]) -> Section | None:
    tables: list[Block] = []
    for number, board in enumerate(boards):
        records = records_over_time(board)
        if len(records) > 1:
            rows = tuple(
                (
                    one.result.date,
                    amount(one.result),
                    setting(one.result),
                    concept_node(held, ("Method", one.result.method)) if one.result.method else NOT_STATED,
                    paper_node(held, one.result.paper),
                    one.result.confidence,
                    amount(one.beaten) if one.beaten else None,
                    better_in_doubt(held, one),
                )
                for one in records
            )
            named = columns("digest", "score", "setting", "method", "paper", "sure", "before", "doubts")
            tables.append(Table(f"records-{number}", board_title(held, board), named, rows))
    return Section("records", "Records over time", tuple(tables)) if tables else None


def _together(held: Indexed, standings: Standings, id_: str) -> Section | None:
    found = standings.together.get(id_, [])
    if not found:
        return None
    shown = found[:_NEIGHBOURS]
    others = [one.other if one.one == id_ else one.one for one in shown]
    rows = tuple(
        (concept_node(held, ("Benchmark", other)), Counted(len(one.papers), f"together-{number}"), one.lift)
        for number, (one, other) in enumerate(zip(shown, others, strict=True))
    )
    note = f"The {_NEIGHBOURS} most frequent of {len(found):,}. " if len(found) > _NEIGHBOURS else ""
    note += "Lift: how many times as often as by chance both meet in one paper."
    behind = (
        Table(
            f"together-{number}",
            f"Papers on {held.concepts['Benchmark', other].name} too",
            columns("paper"),
            tuple((paper_node(held, paper),) for paper in one.papers),
            behind=True,
        )
        for number, (one, other) in enumerate(zip(shown, others, strict=True))
    )
    table = Table("together-list", "", columns("benchmark", "papers", "lift"), rows, (note,))
    return Section("together", "Evaluated together with", (table, *behind))
