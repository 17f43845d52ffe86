"""Which benchmarks are evaluated together."""

from kg.analyse.benchmarks import Together
from kg.report.document import Block, Cell, Column, Counted, Section, Table, anchor, columns
from kg.report.indexed import Indexed
from kg.report.places import papers_behind
from kg.report.quoting import concept_node
from kg.report.standings import Standings

_LISTED = 30


def together_section(held: Indexed, standings: Standings) -> Section:
    """The pairs of most common papers."""
    pairs = sorted(
        {(one.one, one.other): one for found in standings.together.values() for one in found}.values(),
        key=lambda one: (-len(one.papers), -one.lift, one.one, one.other),
    )
    shown = pairs[:_LISTED]
    names = columns("benchmark", "and", "papers on both", "on the one", "on the other")
    note = (
        f"The {len(shown):,} pairs of most papers, of {len(pairs):,} with two papers or more. Lift: how many times as "
        "often as by chance both meet in one paper, among the papers that evaluate on any benchmark; of few papers it "
        "says little.",
    )
    table = Table("together-list", "", (*names, Column("lift", 1)), tuple(_row(held, one) for one in shown), note)
    behind: list[Block] = [
        papers_behind(held, _place(one), f"{_name(held, one.one)} and {_name(held, one.other)}", one.papers)
        for one in shown
    ]
    return Section("together", "Evaluated together", (table, *behind))


def _row(held: Indexed, one: Together) -> tuple[Cell, ...]:
    ends = (concept_node(held, ("Benchmark", one.one)), concept_node(held, ("Benchmark", one.other)))
    alone = (
        Counted(count, anchor("uses", id_)) for id_, count in ((one.one, one.one_papers), (one.other, one.other_papers))
    )
    return *ends, Counted(len(one.papers), _place(one)), *alone, one.lift


def _place(one: Together) -> str:
    return anchor("together", one.one, one.other)


def _name(held: Indexed, id_: str) -> str:
    return held.concepts["Benchmark", id_].name
