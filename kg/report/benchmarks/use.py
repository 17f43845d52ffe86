"""Which benchmarks are used most, since when, and every use with its sentence."""

from collections.abc import Iterable, Mapping

from kg.analyse.benchmarks import BenchmarkUse
from kg.analyse.uses import Use
from kg.report.document import Block, Cell, Chart, Claim, Counted, Node, Section, Series, Table, anchor, columns
from kg.report.indexed import Indexed
from kg.report.months import dates_chart
from kg.report.quoting import SAYS, concept_node, evidence_claim, paper_node

_LISTED = 40
_DRAWN = 5
_ROLES = ("introduces", "evaluates_on", "trains_on")


def use_section(held: Indexed, uses: Mapping[str, BenchmarkUse]) -> Section:
    """The benchmarks of most papers, the best known month by month, and how many came new."""
    rows = tuple(_row(held, use) for use in list(uses.values())[:_LISTED])
    named = columns(
        "benchmark", "papers", "introduce it", "evaluate on it", "train on it", "first use", "first sentence"
    )
    note = (f"The {len(rows):,} of most papers, of ", Counted(len(uses), "all-uses"), ".")
    table = Table("used-most", "Used most", named, rows, note)
    return Section("use", "Use", tuple(block for block in (table, _chart(held, uses), _new(held, uses)) if block))


def uses_behind(held: Indexed, uses: Mapping[str, BenchmarkUse]) -> tuple[Block, ...]:
    """A folded table for each benchmark of several papers, and one of all uses."""
    every = tuple((_node(held, use.id), *_said(held, one)) for use in uses.values() for one in use.uses)
    whole = Table(
        "all-uses",
        "All uses, one row for a paper and a benchmark",
        columns("benchmark", "paper", "since", "sentence"),
        every,
        behind=True,
    )
    several = (use for use in uses.values() if len(use.uses) > 1)
    return (whole, *(_behind(held, use) for use in several))


def uses_count(id_: str, uses: Mapping[str, BenchmarkUse], count: int) -> Cell:
    """A number of uses that opens to them; those of a benchmark of one paper stand among all."""
    return Counted(count, _place(uses[id_])) if count else 0


def use_claims(held: Indexed, uses: Mapping[str, BenchmarkUse], benchmark: str, papers: Iterable[str]) -> list[Claim]:
    """What some papers say of a benchmark."""
    wanted = set(papers)
    return [_claim(held, one) for one in uses[benchmark].uses if one.paper in wanted]


def _row(held: Indexed, use: BenchmarkUse) -> tuple[Cell, ...]:
    uses = {use.id: use}
    counts = [uses_count(use.id, uses, len(use.of(role))) for role in _ROLES]
    papers = len({one.paper for one in use.uses})
    return _node(held, use.id), uses_count(use.id, uses, papers), *counts, use.first.first_seen, _claim(held, use.first)


def _behind(held: Indexed, use: BenchmarkUse) -> Table:
    rows = tuple(_said(held, one) for one in use.uses)
    node = _node(held, use.id)
    named = columns("paper", "since", "sentence")
    return Table(anchor("uses", use.id), f"Uses of {node.text}", named, rows, behind=True, of=node)


def _said(held: Indexed, one: Use) -> tuple[Cell, ...]:
    return paper_node(held, one.paper), one.first_seen, _claim(held, one)


def _claim(held: Indexed, one: Use) -> Claim:
    return evidence_claim(held, one.evidence, SAYS[one.role], one.confidence)


def _node(held: Indexed, id_: str) -> Node:
    return concept_node(held, ("Benchmark", id_))


def _chart(held: Indexed, uses: Mapping[str, BenchmarkUse]) -> Chart | None:
    """The benchmarks that most papers evaluate on, by month."""
    most = sorted(uses.values(), key=lambda use: (-len(use.of("evaluates_on")), use.id))[:_DRAWN]
    series = tuple(_series(held, use) for use in most)
    if len(held.months) < 2 or not series:
        return None
    return Chart("by-month", "Papers that came to evaluate on them, by month", "line", "month", held.months, series)


def _place(use: BenchmarkUse) -> str:
    return anchor("uses", use.id) if len(use.uses) > 1 else "all-uses"


def _series(held: Indexed, use: BenchmarkUse) -> Series:
    values = tuple(use.by_month().get(month, 0) for month in held.months)
    return Series(_node(held, use.id).text, values, rows=(_place(use),) * len(values))


def _new(held: Indexed, uses: Mapping[str, BenchmarkUse]) -> Chart | None:
    """How many benchmarks were met for the first time in each month: introduced there, or only used."""
    if len(held.months) < 2:
        return None
    introduced = [use.first.first_seen for use in uses.values() if use.first.role == "introduces"]
    others = [use.first.first_seen for use in uses.values() if use.first.role != "introduces"]
    dates = {"first met in the paper that introduces it": introduced, "first met in use": others}
    return dates_chart("new-by-month", "Benchmarks met for the first time, by month", held.months, dates, "all-uses")
