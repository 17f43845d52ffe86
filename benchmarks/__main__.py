"""Print all measurements of a corpus as a Markdown table: `python -m benchmarks DIGESTS`."""

import sys
import tempfile
from pathlib import Path

from benchmarks.corpus import multiply
from benchmarks.extraction import compare_extraction
from benchmarks.loading import compare_loading
from benchmarks.memory import build_peak
from benchmarks.projection import compare_projection
from kg.build import read_facts
from kg.derive import derive
from kg.errors import KgError
from kg.parse import parse_paths

TIMES = 10


def main() -> None:
    """Measure and print."""
    corpus = Path(sys.argv[1] if len(sys.argv) > 1 else "samples")
    try:
        digests = parse_paths([corpus]).digests
    except KgError as error:
        sys.exit(f"bench: {error}; give a folder of digests as CORPUS=DIR")
    print(f"\n{len(digests)} digests of {corpus}, and a corpus {TIMES} times as large made from them\n")
    print("| what / against what | ours | theirs | ratio | bound |\n| --- | --- | --- | --- | --- |")
    print(compare_extraction(digests).row, flush=True)
    facts = read_facts(digests)
    print(compare_projection(facts, "at least 20 times faster", runs=3).row, flush=True)
    larger = multiply(facts, TIMES)
    print(compare_projection(larger, "at least 15 times faster", runs=1).row, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        print(compare_loading(derive(larger), Path(folder), runs=3).row, flush=True)
    for times in (1, TIMES):
        print(
            f"\npeak memory of a build of {times} x {corpus}: {build_peak(corpus, times):.0f} MiB (bound: 1536)",
            flush=True,
        )


if __name__ == "__main__":
    main()
