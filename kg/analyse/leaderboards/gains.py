"""What beats what: gains of a method over a named baseline."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.analyse.leaderboards.results import Reported


@dataclass(frozen=True, slots=True)
class Beats:
    """A method and a baseline (ids), and the gains of the one over the other that papers report.

    Those that are sure enough stand first, the largest first within a unit: a gain of 2 x and one of 2 % have no order.
    A range is one gain.
    """

    method: str
    baseline: str
    gains: tuple[Reported, ...]

    @property
    def papers(self) -> tuple[str, ...]:
        """The papers that say so, sorted."""
        return tuple(sorted({gain.paper for gain in self.gains}))


def what_beats_what(results: Iterable[Reported]) -> list[Beats]:
    """All pairs of a method and another one with a gain; those that most papers surely report first.

    Losses and levels are left out: `set_apart` has them.
    """
    found: defaultdict[tuple[str, str], dict[tuple[object, ...], Reported]] = defaultdict(dict)
    for one in _over_another(results):
        if not one.judged.apart and one.method and one.baseline:
            held = found[one.method, one.baseline]
            key = one.benchmark, one.told_once
            if key not in held or held[key].confidence < one.confidence:  # of a range the end that is surer
                held[key] = one
    pairs = [Beats(*ends, tuple(sorted(gains.values(), key=_largest_first))) for ends, gains in found.items()]
    return sorted(pairs, key=_most_papers_first)


def set_apart(results: Iterable[Reported]) -> list[Reported]:
    """The differences of a method and another one that their sentences call no gain, in the order of the results."""
    held: dict[tuple[object, ...], Reported] = {}
    for one in _over_another(results):
        if one.judged.apart:
            held.setdefault((one.method, one.baseline, one.benchmark, one.told_once), one)
    return list(held.values())


def _over_another(results: Iterable[Reported]) -> Iterator[Reported]:
    for one in results:
        if one.is_delta and one.method is not None and one.baseline is not None and one.method != one.baseline:
            yield one


def _most_papers_first(pair: Beats) -> tuple[int, int, str, str]:
    sure = [gain for gain in pair.gains if gain.certain]
    return -len({gain.paper for gain in sure}), -len(sure), pair.method, pair.baseline


def _largest_first(gain: Reported) -> tuple[bool, str, float, str, str, str, str]:
    return not gain.certain, gain.unit, -gain.value, gain.paper, gain.benchmark or "", gain.metric or "", gain.id
