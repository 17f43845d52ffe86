"""Analyses against networkx: `python -m benchmarks.analyses DIGESTS [TIMES]`, and of so many times as many."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.coauthors import compare_coauthors, time_coauthors
from benchmarks.measuring import Comparison
from benchmarks.sharing import compare_sharing, time_leaderboards
from benchmarks.shifted_facts import multiply, read_facts
from kg.base import tabulate
from kg.derive import derive
from kg.errors import KgError
from kg.model.graph import Graph
from kg.parse import parse_paths

# What networkx has a counterpart for, and what it has none for; the whole number is how often each is run.
COMPARED: Sequence[Callable[[Graph, int], Iterable[Comparison]]] = (compare_coauthors, compare_sharing)
TIMED: Sequence[Callable[[Graph], Mapping[str, float]]] = (time_coauthors, time_leaderboards)


def main(corpus: Path, times: int) -> None:
    """Measure and print as tables."""
    facts = read_facts(parse_paths([corpus]).digests)
    for count in dict.fromkeys((1, times)):
        graph = derive(tabulate(facts if count == 1 else multiply(facts, count)))
        print(f"\n{count} times {corpus}\n")
        print("| what / against what | ours | theirs | ratio | bound |\n| --- | --- | --- | --- | --- |")
        for found in COMPARED:
            for comparison in found(graph, 3 if count == 1 else 1):
                print(comparison.row, flush=True)
        print("\n| what | seconds |\n| --- | --- |")
        for timed in TIMED:
            for what, spent in timed(graph).items():
                print(f"| {what} | {spent:.3f} |", flush=True)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else "samples"), int(sys.argv[2]) if len(sys.argv) > 2 else 10)
    except KgError as error:
        sys.exit(f"analyses: {error}")
