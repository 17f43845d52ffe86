"""Extraction: entries a second on one core, and by two processes against one."""

import time
from collections.abc import Sequence

from benchmarks.measuring import Comparison, compare
from kg.extract import Extractor
from kg.extract.parallel import extract_lists
from kg.model.facts import Digest

_WARM_UP = 50  # entries


def entries_per_second(digests: Sequence[Digest]) -> float:
    """How many entries one process extracts in a second of its processor's time, its start not counted."""
    entries = [entry for digest in digests for entry in digest.entries]
    extractor = Extractor()
    for _ in extractor.extract(entries[:_WARM_UP]):
        pass
    began = time.process_time()
    for _ in extractor.extract(entries):
        pass
    return len(entries) / (time.process_time() - began)


def compare_processes(digests: Sequence[Digest], runs: int = 3) -> Comparison:
    """All entries extracted by two processes, their start included, and by one."""
    lists = [digest.entries for digest in digests]

    def extract(processes: int) -> None:
        for _ in extract_lists(lists, processes):
            pass

    what = f"extract {sum(map(len, lists))} entries by two processes / by one"
    return compare(what, lambda: extract(2), lambda: extract(1), "at least 1.8 times faster", runs)
