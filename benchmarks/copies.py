"""Compare the copies in a corpus that `benchmarks.corpus` wrote: `python -m benchmarks.copies CORPUS TIMES`."""

import sys
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np

from benchmarks.templates import Read
from kg.extract import Extractor
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK, Digest
from kg.model.keys import key
from kg.model.limits import DEFAULT_LIMITS
from kg.model.people import is_team, name_key
from kg.parse import parse_paths

_LABELS = (METHOD, BENCHMARK, TASK, METRIC)


def describe(digests: Sequence[Digest]) -> dict[str, int]:
    """How large a copy is and how its links are spread."""
    entries = [entry for digest in digests for entry in digest.entries]
    read = list(zip(entries, Extractor().extract(entries), strict=True))
    counts = {"digests": len(digests), "entries": len(entries), **_people(read), **_names(read)}
    return {
        **counts,
        **_spread("benchmark", _papers_of(read, BENCHMARK)),
        **_spread("method", _papers_of(read, METHOD)),
    }


def table(digests: Sequence[Digest], times: int) -> str:
    """A Markdown table with a column for each copy; copies follow one another in time."""
    size = len(digests) // times
    copies = [describe(digests[size * copy : size * (copy + 1)]) for copy in range(times)]
    heads = ["what", *(f"copy {copy}" for copy in range(times))]
    rows = [heads, ["---"] * len(heads), *([what, *(f"{copy[what]:,}" for copy in copies)] for what in copies[0])]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _people(read: Sequence[Read]) -> dict[str, int]:
    listed = {entry.paper: {name_key(name) for name in entry.authors} for entry, _ in read}
    small = [authors for authors in listed.values() if len(authors) <= DEFAULT_LIMITS.max_authors]
    papers = Counter(author for authors in listed.values() for author in authors)
    return {
        "papers": len(listed),
        "authors": len(papers),
        "of them teams": len({name_key(name) for entry, _ in read for name in entry.authors if is_team(name)}),
        "AUTHORED": papers.total(),
        "co-author pairs": len({pair for authors in small for pair in combinations(sorted(authors), 2)}),
        **_spread("author", papers),
    }


def _names(read: Sequence[Read]) -> dict[str, int]:
    found = [occurrence for _, extraction in read for occurrence in extraction.occurrences]
    occurrences = Counter(occurrence.label for occurrence in found)
    keys = Counter(label for label, _ in {(occurrence.label, key(occurrence.surface)) for occurrence in found})
    roles = Counter(f"role {occurrence.role}" for occurrence in found)
    return {
        **{f"{label} occurrences": occurrences[label] for label in _LABELS},
        **{f"{label} surface keys": keys[label] for label in _LABELS},
        **{role: roles[role] for role in sorted(roles)},
        "results": sum(len(extraction.statements) for _, extraction in read),
    }


def _papers_of(read: Sequence[Read], label: str) -> Mapping[str, int]:
    links = {
        (key(occurrence.entity), entry.paper)
        for entry, extraction in read
        for occurrence in extraction.occurrences
        if occurrence.label == label
    }
    return Counter(name for name, _ in links)


def _spread(what: str, papers: Mapping[str, int]) -> dict[str, int]:
    counts: Collection[int] = papers.values() or [0]
    return {
        f"most papers of a {what}": max(counts),
        f"papers of a {what}, 99th percentile": int(np.percentile(list(counts), 99)),
        f"papers of a {what}, 90th percentile": int(np.percentile(list(counts), 90)),
    }


if __name__ == "__main__":
    print(table(parse_paths([Path(sys.argv[1])]).digests, int(sys.argv[2])))
