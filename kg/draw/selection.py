"""Which nodes of a network a page shows: a picture of everything shows nothing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.model import edges


@dataclass(frozen=True, slots=True)
class Shown:
    """The nodes of a page in their order, and its edges by their ends."""

    nodes: tuple[str, ...]
    shared: Mapping[tuple[str, str], Sequence[str]]

    def ids(self) -> dict[str, str]:
        """Short ids for the page, by node: no name from outside becomes a key of its scripts."""
        return {node: f"n{number}" for number, node in enumerate(self.nodes)}


def busiest_persons(
    pairs: Iterable[edges.CoauthoredWith], papers: Mapping[str, Sequence[str]], top: int, min_papers: int
) -> Shown:
    """The `top` persons of most papers, at least `min_papers`, and all pairs of them; none that is in no pair.

    Of persons with as many papers the ones of most co-authors come first.
    """
    held = [pair for pair in pairs if min(len(papers[pair.start]), len(papers[pair.stop])) >= min_papers]
    degrees = Counter(end for pair in held for end in (pair.start, pair.stop))
    chosen = set(sorted(degrees, key=lambda person: (-len(papers[person]), -degrees[person], person))[:top])
    return _among(chosen, {(pair.start, pair.stop): pair.papers for pair in held})


def widest_papers(pairs: Iterable[edges.SharesBenchmark], top: int, min_shared: int) -> Shown:
    """The `top` papers that share the most benchmarks with others, and all pairs of them; none that is in no pair.

    Only pairs of at least `min_shared` benchmarks count.
    """
    held = [pair for pair in pairs if len(pair.benchmarks) >= min_shared]
    used: defaultdict[str, set[str]] = defaultdict(set)
    weights: defaultdict[str, float] = defaultdict(float)
    for pair in held:
        for paper in (pair.start, pair.stop):
            used[paper].update(pair.benchmarks)
            weights[paper] += pair.weight
    chosen = set(sorted(used, key=lambda paper: (-len(used[paper]), -weights[paper], paper))[:top])
    return _among(chosen, {(pair.start, pair.stop): pair.benchmarks for pair in held})


def _among(chosen: set[str], shared: Mapping[tuple[str, str], Sequence[str]]) -> Shown:
    kept = {pair: found for pair, found in sorted(shared.items()) if chosen.issuperset(pair)}
    return Shown(tuple(sorted({end for pair in kept for end in pair})), kept)
