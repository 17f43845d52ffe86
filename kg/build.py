"""Build: digests to a saved graph, the whole job in one call."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.derive import derive
from kg.errors import InputError
from kg.extract import Extractor
from kg.model.facts import Digest, Facts, Problem
from kg.model.graph import Graph
from kg.model.limits import DEFAULT_LIMITS, Limits
from kg.parse import Parsed, parse_paths
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
    if not parsed.digests:
        first = f"; {parsed.problems[0]}" if parsed.problems else ""
        raise InputError(f"no digest under {', '.join(map(str, paths))}{first}")
    facts = read_facts(parsed.digests, progress)
    progress("link and derive", 0, 1)
    graph = derive(facts, limits)
    progress("save", 0, 1)
    create_store(graph, str(address))
    return _summary(parsed, graph)


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


def _summary(parsed: Parsed, graph: Graph) -> Summary:
    return Summary(
        digests=len(parsed.digests),
        headings=parsed.headings,
        entries=sum(len(digest.entries) for digest in parsed.digests),
        papers=graph.nodes["Paper"].num_rows,
        problems=parsed.problems,
        nodes=sum(table.num_rows for table in graph.nodes.values()),
        edges=sum(table.num_rows for table in graph.edges.values()),
    )
