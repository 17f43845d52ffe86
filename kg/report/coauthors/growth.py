"""How the network grew."""

from collections.abc import Sequence

from kg.analyse.coauthors.growth import Month
from kg.report.document import Block, Cell, Chart, Counted, Section, Series, Table, columns, prose

_COUNTED = ("papers", "authors", "new", "returning", "again", "pairs", "new_pairs", "returning_pairs", "again_pairs")
_NAMED = columns(
    *"month,papers,authors,new,returning,seen again,pairs,new pairs,met before,met again,persons by then".split(","),
    "in the giant component",
    "its share",
)


def growth_section(months: Sequence[Month]) -> Section:
    """Every month's new and returning people and pairs, and the giant component at its end."""
    about = prose(
        "By the month of a paper's first digest. Returning were seen in an earlier month, seen again in a later one "
        "(persistence): in the last month nobody can be yet. Months differ in their number of digests."
    )
    table = Table("growth-list", "", _NAMED, tuple(map(_row, months)))
    charts = _charts(months) if len(months) > 1 else ()
    return Section("growth", "Growth by month", (about, *charts, table))


def papers_in(month: str) -> str:
    """The id of the table of a month's papers."""
    return f"papers-{month}"


def persons_in(month: str) -> str:
    """The id of the table of the persons first seen in a month."""
    return f"persons-{month}"


def _row(one: Month) -> tuple[Cell, ...]:
    counts = (Counted(getattr(one, name), _place(one, name)) for name in _COUNTED)
    return one.month, *counts, Counted(one.persons, "persons"), Counted(one.giant, "persons"), f"{one.giant_share:.1%}"


def _place(one: Month, name: str) -> str:
    return persons_in(one.month) if name == "new" else papers_in(one.month)


def _charts(months: Sequence[Month]) -> tuple[Block, ...]:
    axis = tuple(one.month for one in months)

    def series(**named: str) -> tuple[Series, ...]:
        return tuple(
            Series(
                name,
                tuple(getattr(one, field) for one in months),
                rows=tuple(_place(one, field) for one in months),
            )
            for field, name in named.items()
        )

    pairs = series(returning_pairs="met before", new_pairs="new")
    share = Series("share", tuple(100 * one.giant_share for one in months), rows=("persons",) * len(months))
    return (
        Chart("people-by-month", "Authors", "stacked", "month", axis, series(returning="returning", new="new")),
        Chart("pairs-by-month", "Pairs", "stacked", "month", axis, pairs),
        Chart("giant-by-month", "Giant component, % of all persons", "line", "month", axis, (share,), 1),
    )
