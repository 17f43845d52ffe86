"""Print all measurements of a corpus as a Markdown table: `python -m benchmarks DIGESTS`."""

import sys
import tempfile
from pathlib import Path

from benchmarks.corpus import write_corpus
from benchmarks.extraction import compare_processes, entries_per_second
from benchmarks.loading import compare_loading
from benchmarks.projection import compare_projection
from benchmarks.shifted_facts import multiply, read_facts
from benchmarks.staged import staged_build
from kg.base import tabulate
from kg.derive import derive
from kg.errors import KgError
from kg.parse import parse_paths

TIMES = 10


def main(corpus: Path) -> None:
    """Measure and print."""
    digests = parse_paths([corpus]).digests
    print(f"\n{len(digests)} digests of {corpus}, and a corpus {TIMES} times as large made from them\n")
    print("| what / against what | ours | theirs | ratio | bound |\n| --- | --- | --- | --- | --- |")
    print(compare_processes(digests).row, flush=True)
    facts = read_facts(digests)
    print(compare_projection(tabulate(facts), "at least 20 times faster", runs=3).row, flush=True)
    larger = tabulate(multiply(facts, TIMES))
    print(compare_projection(larger, "at least 15 times faster", runs=1).row, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        print(compare_loading(derive(larger), Path(folder), runs=3).row, flush=True)
    print(f"\nentries extracted in a second of one core: {entries_per_second(digests):.0f} (bound: 60)", flush=True)
    for times in (1, TIMES):
        print(
            f"\npeak memory of a build of {times} x {corpus}: {_peak(corpus, times):.0f} MiB (bound: 1536)", flush=True
        )


def _peak(corpus: Path, times: int) -> float:
    """MiB at the peak of a whole build of a corpus so many times as large, from its files to a store."""
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        write_corpus(corpus, times, folder / "corpus")
        return float(staged_build(folder / "corpus", folder / "graph.lbug")["peak"])


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else "samples"))
    except KgError as error:
        sys.exit(f"bench: {error}; give a folder of digests as CORPUS=DIR")
