"""Seconds of each report and of the site: `python -m benchmarks.reports DIGESTS [TIMES]`, of so many times as many."""

import sys
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.measuring import seconds
from benchmarks.shifted_facts import multiply, read_facts
from kg.base import tabulate
from kg.derive import derive
from kg.errors import KgError
from kg.model.graph import Graph
from kg.parse import parse_paths
from kg.report import FORMATS, REPORTS
from kg.site import make_site


def report_seconds(graph: Graph) -> dict[str, float]:
    """Seconds of each report as a page, of what most papers are about; of changes, those of the last ten digests."""
    asked = _most_met(graph)
    return {
        f"kg report {name} {asked[report.asks]}".rstrip(): seconds(
            lambda report=report: FORMATS["html"](report.make(graph, asked[report.asks]))  # type: ignore[misc]
        )
        for name, report in REPORTS.items()
    }


def site_seconds(graph: Graph) -> dict[str, float]:
    """Seconds of a new site, and of the same once more."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        found = {"kg site, new": seconds(lambda: make_site(graph, site))}
        return found | {"kg site, nothing changed": seconds(lambda: make_site(graph, site))}


def _most_met(graph: Graph) -> dict[str, str]:
    """The author of most papers, the method and benchmark that most papers have, and the last digests."""
    ends = {"author": Counter[str](), "method": Counter[str](), "benchmark": Counter[str]()}
    for kind, table in graph.edges.items():
        if kind.type == "AUTHORED":
            ends["author"].update(table["start"].to_pylist())
        elif kind.start == "Paper" and kind.stop in ("Method", "Benchmark"):
            ends[kind.stop.lower()].update(table["stop"].to_pylist())
    days = sorted(zip(graph.nodes["Digest"]["date"].to_pylist(), graph.nodes["Digest"]["id"].to_pylist(), strict=True))
    met = {asks: counts.most_common(1)[0][0] for asks, counts in ends.items()}
    return {"": "", "digest": days[-1][1], "since": days[-10:][0][0], **met}


def main(corpus: Path, times: int) -> None:
    """Measure and print as a table."""
    facts = read_facts(parse_paths([corpus]).digests)
    print("| what | times | seconds |\n| --- | --- | --- |")
    for count in dict.fromkeys((1, times)):
        graph = derive(tabulate(facts if count == 1 else multiply(facts, count)))
        for what, spent in (report_seconds(graph) | site_seconds(graph)).items():
            print(f"| {what} | {count} | {spent:.1f} |", flush=True)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else "samples"), int(sys.argv[2]) if len(sys.argv) > 2 else 10)
    except KgError as error:
        sys.exit(f"reports: {error}")
