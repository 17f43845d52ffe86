"""The seconds of every named query on a store."""

import sys
import time
from collections.abc import Mapping

from kg.errors import QueryError, UsageError
from kg.query import named_queries, run_query
from kg.store import open_store

# What each query is asked: names, papers and days of the real digests, which every corpus made from them holds too.
PARAMETERS: Mapping[str, Mapping[str, str]] = {
    "added_by_digest": {"date": "2024-12-31"},
    "authors_new_in_month": {"month": "2024-12"},
    "benchmarks_by_month": {},
    "benchmarks_by_use": {},
    "bridges": {"first": "Dahua Lin", "second": "Niklas Muennighoff"},
    "brokers": {},
    "coauthor_path": {"author": "Dahua Lin", "other": "Niklas Muennighoff"},
    "coauthors": {"author": "Ge Zhang"},
    "compared_with": {"method": "GPT-4"},
    "concepts_of_paper": {"paper": "2407.10671"},
    "edges_by_confidence": {},
    "evidence": {"paper": "2406.01574", "concept": "MMLU"},
    "first_use": {"benchmark": "MMLU"},
    "gains": {},
    "lasting_pairs": {"months": "2"},
    "methods_built_on": {"method": "LoRA"},
    "methods_on_benchmark": {"benchmark": "MMLU"},
    "metrics_by_use": {},
    "new_since": {"date": "2024-12-31"},
    "occurrences": {},
    "papers_of_author": {"author": "Ge Zhang"},
    "papers_on_task": {"task": "image generation"},
    "papers_sharing_benchmark": {"paper": "2407.10671"},
    "results_of_method": {"method": "GPT-4"},
    "results_on_benchmark": {"benchmark": "MMLU"},
    "results_ranked": {"benchmark": "MMLU"},
    "trained_on_evaluated": {},
}
_RUNS = 3
_LONG = 20.0  # seconds: a query that takes more is run once


def measure_queries(store: str) -> dict[str, tuple[float, int | None]]:
    """Seconds and rows of each query, the best of some runs, each in a store that was just opened.

    The rows are None for a query that fails, as stderr tells. Those that ask for what is not there are left out.
    """
    found: dict[str, tuple[float, int | None]] = {}
    for name in named_queries():
        try:
            found[name] = _best(store, name)
        except UsageError:
            continue  # digests other than the real ones
        except QueryError as error:
            print(f"{name}: {error}", file=sys.stderr)
            found[name] = (0.0, None)
    return found


def _best(store: str, name: str) -> tuple[float, int]:
    runs: list[tuple[float, int]] = []
    while len(runs) < _RUNS and sum(seconds for seconds, _ in runs) < _LONG:
        with open_store(store) as opened:
            start = time.perf_counter()
            rows = len(run_query(opened, name, PARAMETERS[name]).values)
            runs.append((time.perf_counter() - start, rows))
    return min(runs)
