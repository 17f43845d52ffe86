"""What is better than the best of a board, or than a record, and is not ranked: said wherever these are shown."""

from collections.abc import Iterable, Iterator

from kg.analyse.leaderboards import Record, Reported, Rival
from kg.report.document import Inline
from kg.report.indexed import Indexed
from kg.report.parts import NOT_STATED, amount
from kg.report.quoting import concept_node, paper_node, seen


def rivals_told(held: Indexed, rivals: Iterable[Rival]) -> Iterator[Inline]:
    """A sentence for each: its value, method, paper and place."""
    for rival in rivals:
        yield " A doubtful or unranked score is better: "
        yield from _score(held, rival.result)
        yield f" ({rival.why})."


def rivals_named(rivals: Iterable[Rival]) -> str:
    """Their values and why they are not ranked, as short as a cell is."""
    told = (f"{amount(rival.result)} ({rival.why})" for rival in rivals)
    return "; ".join(f"better but not ranked: {one}" for one in told)


def better_in_doubt(held: Indexed, record: Record) -> tuple[Inline, ...] | None:
    """The score in doubt that makes a record possible only, None where there is none."""
    if record.better is None:
        return None
    one = record.better
    method = (concept_node(held, ("Method", one.method)),) if one.method else ()
    return f"possible: {amount(one)} is better", *method, paper_node(held, one.paper), seen(held, _first(one))


def _score(held: Indexed, one: Reported) -> Iterator[Inline]:
    yield amount(one)
    yield " by "
    yield concept_node(held, ("Method", one.method)) if one.method else f"a method that is {NOT_STATED}"
    yield " in "
    yield paper_node(held, one.paper)
    yield ", "
    yield seen(held, _first(one))


def _first(one: Reported) -> str:
    return one.evidence[0].sentence
