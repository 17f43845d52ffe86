"""Print, as Markdown, what a Neo4j server costs: `python -m benchmarks.server DIGESTS [TIMES]`.

Builds and queries on both engines; loads in batches against a row at a time and the bulk import, with and without the
driver's extension in Rust; TIMES (10 by default) is how many times as many digests the larger load is made from.
"""

import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.alone import alone
from benchmarks.corpus import write_corpus
from benchmarks.server.builds import build_seconds, builds_table
from kg.build import build
from kg.errors import KgError
from servers.errors import ServerError
from servers.neo4j import Neo4j

_BATCHES = (1_000, 2_000, 5_000, 10_000, 20_000)
_BATCH = 10_000
_RUNS = 3
_HEAP = "1g"


def main(digests: Path, times: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        with Neo4j(folder / "neo4j", heap=_HEAP) as server:
            spent = build_seconds(digests, folder / "graph.lbug", server.uri, _RUNS)
            print(f"\n{builds_table(spent)}\n", flush=True)
            _print_queries(folder / "graph.lbug", server.uri)
            _print_batches(folder / "graph.lbug", server.uri)
            _print_loads("1", folder / "graph.lbug", server.uri, _RUNS)
            write_corpus(digests, times, folder / "corpus")
            build([folder / "corpus"], folder / "larger.lbug")
            _print_loads(str(times), folder / "larger.lbug", server.uri, 1)


def _print_queries(store: Path, uri: str) -> None:
    found = [alone("benchmarks.scale.queries", "measure_queries", address) for address in (store, uri)]
    print("| query | rows | embedded | server |\n| --- | --- | --- | --- |")
    for name, (seconds, rows) in found[0].items():
        print(f"| `{name}` | {rows} | {1000 * seconds:.0f} ms | {1000 * found[1][name][0]:.0f} ms |")


def _print_batches(store: Path, uri: str) -> None:
    print("\n| rows a batch | seconds | rows a second |\n| --- | --- | --- |")
    for batch in _BATCHES:
        runs = [alone("benchmarks.server.loads", "load", store, uri, batch, "rust") for _ in range(_RUNS)]
        seconds = median(run["seconds"] for run in runs)
        print(f"| {batch:,} | {seconds:.1f} | {runs[0]['rows'] / seconds:,.0f} |", flush=True)


def _print_loads(times: str, store: Path, uri: str, runs: int) -> None:
    """A load of ours, verified, against the same without the extension and against a row at a time."""
    ours = [alone("benchmarks.server.loads", "load", store, uri, _BATCH, "rust") for _ in range(runs)]
    plain = [alone("benchmarks.server.loads", "load", store, uri, _BATCH, "python") for _ in range(runs)]
    by_row = alone("benchmarks.server.loads", "load_by_row", store, uri)
    seconds = median(run["seconds"] for run in ours)
    print(
        f"\n{times} times the digests, {ours[0]['rows']:,} rows; the bulk import: `python -m benchmarks.bulk STORE`\n"
    )
    print("| load | seconds | against ours |\n| --- | --- | --- |")
    for what, other in (
        ("ours, in batches, verified", seconds),
        ("without the extension in Rust", median(run["seconds"] for run in plain)),
        ("one MERGE a row, from 2,000 rows", by_row),
    ):
        print(f"| {what} | {other:,.1f} | {other / seconds:.1f} |", flush=True)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or not all(times.isdecimal() for times in sys.argv[2:]):
        sys.exit("server: give DIGESTS [TIMES]")
    try:
        main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10)
    except (KgError, ServerError) as error:
        sys.exit(f"server: {error}")
