"""Print, as Markdown, what corpora of 1, 3, 10 and 30 times the digests cost: `python -m benchmarks.scale DIGESTS`.

Of each corpus all is measured before the next one is written, so that what is known is kept if the last one is too
much for the machine; the tables over all corpora come at the end.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.alone import alone
from benchmarks.corpus import write_corpus
from benchmarks.scale.changes import Changes, measure_changes
from benchmarks.scale.growth import Size, measure_size
from benchmarks.scale.tables import changes_table, growth_table, queries_table, stages_table, writing_table
from kg.errors import KgError

_TIMES = (1, 3, 10, 30)


def main(digests: Path, all_times: Sequence[int]) -> None:
    """Measure and print."""
    sizes: list[Size] = []
    changes: list[Changes] = []
    for times in all_times:
        with tempfile.TemporaryDirectory() as held:
            folder = Path(held)
            write_corpus(digests, times, folder / "corpus")
            size = measure_size(times, folder / "corpus", folder / "graph.lbug")
            sizes.append(size)
            _tell(stages_table([size]))
            queries = alone("benchmarks.scale.queries", "measure_queries", folder / "graph.lbug")
            size.queries.update(queries)
            changes.append(measure_changes(times, folder / "corpus", folder))
            _tell(changes_table(changes[-1:]))
            written = alone("benchmarks.scale.writing", "measure_writing", folder / "graph.lbug")
            print(
                f"\nA change of {times} times the corpus, written either way:\n\n{writing_table(written)}", flush=True
            )
    print(f"\nStages:\n\n{stages_table(sizes)}\n\nGrowth:\n\n{growth_table(sizes)}")
    print(f"\nChanges:\n\n{changes_table(changes)}\n\nQueries:\n\n{queries_table(sizes)}")


def _tell(text: str) -> None:
    """For who waits: it stands in the tables at the end again."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 2 or not all(times.isdecimal() for times in sys.argv[2:]):
        sys.exit("scale: give DIGESTS [TIMES...]")
    try:
        main(Path(sys.argv[1]), [int(times) for times in sys.argv[2:]] or _TIMES)
    except KgError as error:
        sys.exit(f"scale: {error}")
