"""Build: digests to a saved graph, the whole job in one call."""

import gc
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.derive import derive
from kg.errors import InputError
from kg.extract import Extractor
from kg.model.facts import Digest, Facts, Problem
from kg.model.limits import DEFAULT_LIMITS, Limits
from kg.parse import parse_paths
from kg.progress import Progress, silent
from kg.store import create_store


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build read and made; `headings` are entries and rejected headings together."""

    digests: int
    headings: int
    entries: int
    papers: int
    problems: tuple[Problem, ...]
    nodes: int
    edges: int

    @property
    def rejected(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.rejected]

    @property
    def doubtful(self) -> list[Problem]:
        return [problem for problem in self.problems if not problem.rejected]


def build(
    paths: Iterable[Path], address: str | Path, limits: Limits = DEFAULT_LIMITS, progress: Progress = silent
) -> Summary:
    """Read all digests under the paths and make the store hold their graph.

    Raises InputError where nothing could be read: the store stays as it was.
    """
    paths = list(paths)
    progress("parse", 0, 1)
    parsed = parse_paths(paths)
    entries = sum(len(digest.entries) for digest in parsed.digests)
    if not entries:
        first = f"; {parsed.problems[0]}" if parsed.problems else ""
        raise InputError(f"no paper in a digest under {', '.join(map(str, paths))}{first}")
    digests, problems, headings = len(parsed.digests), parsed.problems, parsed.headings
    facts = read_facts(parsed.digests, progress)
    del parsed
    progress("link and derive", 0, 1)
    graph = derive(facts, limits)
    del facts
    gc.collect()  # measured: the load of a large graph needs the hundreds of MiB that this gives back
    progress("save", 0, 1)
    create_store(graph, str(address))
    return Summary(
        digests=digests,
        headings=headings,
        entries=entries,
        papers=graph.nodes["Paper"].num_rows,
        problems=problems,
        nodes=sum(table.num_rows for table in graph.nodes.values()),
        edges=sum(table.num_rows for table in graph.edges.values()),
    )


def read_facts(digests: Sequence[Digest], progress: Progress = silent) -> list[Facts]:
    """What the extractor reads in each digest."""
    extractor = Extractor()
    total = sum(len(digest.entries) for digest in digests)
    done = 0
    facts = []
    for digest in digests:
        progress("extract", done, total)
        facts.append(Facts(digest, tuple(extractor.extract(digest.entries)), extractor.built_with))
        done += len(digest.entries)
    return facts
