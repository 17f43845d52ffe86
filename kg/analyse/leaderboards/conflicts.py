"""Different values for the same method and setting."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from itertools import combinations

from kg.analyse.leaderboards.results import Reported
from kg.analyse.variants import line_of, parents
from kg.model.graph import Graph

_ANY_SIZE = Context(prec=400)  # the largest float has 309 digits before the point
_Above = Mapping[str, Mapping[str, str]]  # for each label, what a concept is a variant of


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two scores of one method on one benchmark that differ; with `doubts` it is possible only: settings may differ."""

    one: Reported
    other: Reported
    doubts: tuple[str, ...]

    @property
    def possible(self) -> bool:
        """Whether the settings may differ."""
        return bool(self.doubts)


def find_conflicts(graph: Graph, results: Iterable[Reported]) -> list[Conflict]:
    """All conflicts, those without doubts first, then those of fewer doubts.

    Two scores are compared where method, benchmark and metric are the same or one a variant of the other, or a metric
    is not stated. They differ where the one is not the other rounded; 85 % is 0.85.
    """
    above = {label: parents(graph, label) for label in ("Method", "Benchmark", "Metric")}
    found = [
        Conflict(one, other, doubts)
        for held in _of_one_family(results, above)
        for one, other in combinations(sorted(held, key=_earliest_first), 2)
        if (doubts := _doubts(one, other, above)) is not None and not _agree(one, other)
    ]
    return sorted(found, key=_surest_first)


def _of_one_family(results: Iterable[Reported], above: _Above) -> Iterable[list[Reported]]:
    """The scores by the roots of their method and benchmark: no others can be variants of each other."""
    families: defaultdict[tuple[str, str], list[Reported]] = defaultdict(list)
    for one in results:
        if one.method is not None and one.benchmark is not None and not one.is_delta:
            method, benchmark = line_of(one.method, above["Method"]), line_of(one.benchmark, above["Benchmark"])
            families[method[-1], benchmark[-1]].append(one)
    return families.values()


def _doubts(one: Reported, other: Reported, above: _Above) -> tuple[str, ...] | None:
    """Why the settings may differ, None where they surely do."""
    doubts = []
    for label in above:
        first, second = getattr(one, label.lower()), getattr(other, label.lower())
        if first == second and first is not None:
            continue
        if first is None or second is None:
            doubts.append("neither states its metric" if first == second else "one does not state its metric")
        elif first in line_of(second, above[label]) or second in line_of(first, above[label]):
            doubts.append(f"the {label.lower()} of one is a variant of the other's")
        else:
            return None
    if one.unit != other.unit:
        doubts.append("the units differ")
    if one.paper == other.paper:
        doubts.append("one paper states both")
    return tuple(doubts)


def _agree(one: Reported, other: Reported) -> bool:
    """Whether one value is the other, rounded to the digits that it has."""
    first, second = _value(one, other.unit), _value(other, one.unit)
    fewer = max(_exponent(first), _exponent(second))
    return any(_rounded(first, fewer, how) == _rounded(second, fewer, how) for how in (ROUND_HALF_UP, ROUND_HALF_EVEN))


def _rounded(value: Decimal, digit: Decimal, how: str) -> Decimal:
    return value.quantize(digit, how, _ANY_SIZE)


def _value(one: Reported, unit: str) -> Decimal:
    value = Decimal(repr(one.value)).normalize()
    return value.scaleb(-2) if (one.unit, unit) == ("%", "") else value


def _exponent(value: Decimal) -> Decimal:
    """One unit of the last digit after the point: a whole number may end in zeros that count."""
    return Decimal(1).scaleb(min(0, int(value.as_tuple().exponent)))


def _earliest_first(one: Reported) -> tuple[str, str, str, str, str]:
    return one.date, one.paper, one.id, one.method or "", one.benchmark or ""


def _surest_first(found: Conflict) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    return len(found.doubts), _earliest_first(found.one), _earliest_first(found.other)
