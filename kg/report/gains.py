"""Tables of gains, and of what was taken for gains and is none."""

from collections.abc import Iterable

from kg.analyse.leaderboards import SURE, Beats, Reported
from kg.report.document import Cell, Inline, Table, columns
from kg.report.indexed import Indexed
from kg.report.parts import amount, doubts, setting, without_empty
from kg.report.quoting import concept_node, result_claims

_NAMED = ("method", "over", "gain", "sure", "doubts", "sentences", "benchmark", "metric", "setting")
_NOTE = (
    "As the papers say, each of its own method; what the gain is counted in is often not stated, and is empty then. "
    f"Doubtful is what is sure to less than {SURE}; possible "
    "is one whose number may be over another baseline or in another metric; both stand "
    "last. A range is one gain, shown with both ends."
)


def gains_table(held: Indexed, id_: str, pairs: Iterable[Beats], note: str = "") -> Table:
    """Gains over named methods, one row for each that a paper reports, those in doubt last."""
    gains = sorted((gain for pair in pairs for gain in pair.gains), key=lambda gain: not gain.certain)
    told: tuple[Inline, ...] = (f"{note}{_NOTE}",)
    rows = tuple(_row(held, gain, doubts(gain)) for gain in gains)
    return without_empty(Table(id_, "", columns(*_NAMED), rows, told))


def apart_table(held: Indexed, found: Iterable[Reported], title: str = "") -> Table:
    """Differences that their sentences call a loss, or that are levels."""
    rows = tuple(_row(held, one, "; ".join(filter(None, (one.judged.apart, doubts(one))))) for one in found)
    named = columns(*("difference" if name == "gain" else "because" if name == "doubts" else name for name in _NAMED))
    return Table("apart-list", title, named, rows, ("By the words of their sentences no gains.",))


def _row(held: Indexed, gain: Reported, why: str) -> tuple[Cell, ...]:
    slots = (("Method", gain.method), ("Method", gain.baseline), ("Benchmark", gain.benchmark), ("Metric", gain.metric))
    method, baseline, *where = (concept_node(held, (label, id_)) if id_ else None for label, id_ in slots)
    told = gain.confidence, why, result_claims(held, gain)
    return method, baseline, amount(gain), *told, *where, setting(gain)
