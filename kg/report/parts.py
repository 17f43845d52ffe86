"""Tables and lists that the pages of papers, digests and concepts have in common."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from kg.analyse.leaderboards import SURE, Reported
from kg.report.document import Block, Cell, Counted, Node, Sources, Table, anchor, columns
from kg.report.indexed import Does, Indexed
from kg.report.quoting import SAYS, concept_node, naming_claim, paper_node, result_claims, supporting

NOT_STATED = "not stated"
DOUBTS = (
    f"Sure is the result's confidence. Doubtful, and so neither ranked nor a record, is what is sure to less than "
    f"{SURE}, has no method stated, is of people or a baseline, is a range, or is told only to compare with. "
    "Possible, ranked but no record, is a number that its sentence may give to another method, or that is of a method "
    "the paper only compares with."
)
Of: TypeAlias = Callable[[Does], Node]


def does_blocks(held: Indexed, id_: str, does: Sequence[Does]) -> list[Block]:
    """What one paper does with which concepts, each with its best sentence; where they are more, with all."""
    named = columns("does", "what", "kind", "sure", "sentences", "the best of them")

    def row(one: Does) -> tuple[Cell, ...]:
        return SAYS[one.edge.role], _concept(one), one.concept[0].lower(), *_evidence(held, id_, one)

    def _concept(one: Does) -> Node:
        return concept_node(held, one.concept)

    return [Table(id_, "", named, tuple(map(row, does))), *_sentences(held, id_, does, _concept)]


def papers_blocks(held: Indexed, id_: str, does: Sequence[Does]) -> list[Block]:
    """Which papers do one thing with one concept, each with its best sentence; where they are more, with all."""
    named = columns("paper", "since", "sure", "sentences", "the best of them")

    def row(one: Does) -> tuple[Cell, ...]:
        return _paper(one), one.edge.first_seen, *_evidence(held, id_, one)

    def _paper(one: Does) -> Node:
        return paper_node(held, one.paper)

    return [Table(id_, "", named, tuple(map(row, does))), *_sentences(held, id_, does, _paper)]


def results_table(held: Indexed, id_: str, title: str, results: Sequence[Reported]) -> Table:
    """Results as the digests state them, one after the other: of, on, in and over what, and the sentences."""
    named = columns("value", "kind", "setting", "method", "benchmark", "metric", "over", "sure", "doubts", "sentences")
    rows = tuple(
        (
            amount(one),
            (one.judged.apart or "gain") if one.is_delta else "",
            setting(one),
            _slot(held, "Method", one.method),
            _slot(held, "Benchmark", one.benchmark),
            _slot(held, "Metric", one.metric),
            _slot(held, "Method", one.baseline),
            one.confidence,
            doubts(one),
            result_claims(held, one),
        )
        for one in sorted(results, key=_first_place)
    )
    return without_empty(Table(id_, title, named, rows))


def without_empty(table: Table) -> Table:
    """The table without columns that have nothing in any row; one without rows stays as it is."""
    kept = [place for place in range(len(table.columns)) if any(row[place] not in (None, "", ()) for row in table.rows)]
    if not table.rows:
        return table
    rows = tuple(tuple(row[place] for place in kept) for row in table.rows)
    return replace(table, columns=tuple(table.columns[place] for place in kept), rows=rows)


def amount(result: Reported) -> str:
    """A value with its unit, as short as it can be said; a range with both ends."""
    values = result.judged.span or (result.value,)
    return f"{' to '.join(f'{value:,.10g}' for value in values)} {result.unit}".rstrip()


def setting(result: Reported) -> str:
    """What the words near a number tell of its setting."""
    return ", ".join(result.judged.settings)


def doubts(result: Reported) -> str:
    """What speaks against a result: `doubtful` is not ranked, `possible` is."""
    for mark, why in (("doubtful", result.judged.doubts), ("possible", result.judged.cautions)):
        if why:
            return f"{mark}: {'; '.join(why)}"
    return ""


def _first_place(result: Reported) -> tuple[str, str, int]:
    entry, _, number = result.evidence[0].sentence.rpartition("/")
    return result.date, entry, int(number)


def _slot(held: Indexed, label: str, id_: str | None) -> Node | None:
    return None if id_ is None else concept_node(held, (label, id_))


def _evidence(held: Indexed, id_: str, one: Does) -> tuple[Cell, ...]:
    count = one.edge.support
    best = naming_claim(held, one.edge.sentence, one.concept)
    return one.edge.confidence, Counted(count, _place(id_, one)) if count > 1 else count, best


def _sentences(held: Indexed, id_: str, does: Sequence[Does], about: Of) -> list[Block]:
    """All sentences of every edge that has several."""
    return [
        Sources(
            _place(id_, one),
            about(one).text,
            tuple(naming_claim(held, sentence, one.concept) for sentence in supporting(held, one)),
            behind=True,
        )
        for one in does
        if one.edge.support > 1
    ]


def _place(id_: str, one: Does) -> str:
    return anchor(id_, one.paper, *one.concept)
