"""Memory over a long run: `python -m benchmarks.endurance DIGESTS [ENTRIES]` extracts so many, each text new."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import write_corpus
from kg.extract import Extractor
from kg.model.facts import Entry
from kg.parse import parse_paths

_EVERY = 5_000


def main(corpus: Path, wanted: int) -> None:
    """Print the memory that is held after every few thousand entries."""
    here = sum(len(digest.entries) for digest in parse_paths([corpus]).digests)
    extractor = Extractor()
    print("| entries | resident memory, MiB |\n| --- | --- |", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        write_corpus(corpus, -(-wanted // here), Path(folder) / "corpus")
        for number, _ in enumerate(extractor.extract(_entries(Path(folder), wanted)), 1):
            if number % _EVERY == 0:
                print(f"| {number} | {_resident():.0f} |", flush=True)


def _entries(folder: Path, wanted: int) -> Iterator[Entry]:
    given = 0
    for file in sorted(folder.rglob("*.md")):
        for digest in parse_paths([file]).digests:
            for entry in digest.entries:
                if given < wanted:
                    given += 1
                    yield entry


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1024**2


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 50_000)
