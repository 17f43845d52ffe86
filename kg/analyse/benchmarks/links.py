"""Who is on which benchmark, and in which role: papers, methods and authors."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.analyse.aside import Crowd, set_aside
from kg.analyse.leaderboards.results import reported_results
from kg.analyse.sharing import uses_of_benchmarks
from kg.model import edges, nodes
from kg.model.graph import Graph
from kg.model.records import edges_of, nodes_of
from kg.model.schema import EdgeKind

MAX_PERSONS = 1000  # on one benchmark: pairs of more weigh less than a thousandth each, and are half a million

# A member, a benchmark, a role and the paper that says so.
_Said = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Link:
    """A paper, method or author on a benchmark, all by id; roles and the papers that say so are sorted.

    Roles are those of papers (`introduces`, `evaluates_on`, `trains_on`); a method has those of the papers that
    propose it, and `reports` where a result of it on the benchmark is stated; an author has those of the own papers.
    """

    member: str
    benchmark: str
    roles: tuple[str, ...]
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """All links of one label, sorted by member and benchmark, without what makes too many pairs.

    Set aside are benchmarks of more than `max_papers` papers and, for authors, papers of more than `max_authors`
    authors and benchmarks of more than `max_persons` persons; a crowd of persons says so by its `members`.
    """

    label: str
    links: tuple[Link, ...]
    max_papers: int
    max_authors: int
    max_persons: int
    benchmarks_aside: tuple[Crowd, ...]
    papers_aside: tuple[Crowd, ...]
    crowded: tuple[Crowd, ...]


def link_benchmarks(graph: Graph, label: str, min_confidence: float = 0.0, max_persons: int = MAX_PERSONS) -> Links:
    """The links of all papers, methods or authors (`Paper`, `Method`, `Author`) to benchmarks."""
    aside = set_aside(graph)
    benchmarks = {crowd.id for crowd in aside.benchmarks}
    papers = {crowd.id for crowd in aside.papers} if label == "Author" else set()
    said = (one for one in _SAID[label](graph, min_confidence) if one[1] not in benchmarks and one[3] not in papers)
    links = _links(said)
    crowded = _crowded(graph, links, max_persons) if label == "Author" else ()
    full = {crowd.id for crowd in crowded}
    return Links(
        label,
        tuple(link for link in links if link.benchmark not in full),
        aside.max_papers,
        aside.max_authors,
        max_persons,
        aside.benchmarks,
        aside.papers if label == "Author" else (),
        crowded,
    )


def _of_papers(graph: Graph, min_confidence: float) -> Iterator[_Said]:
    for (paper, benchmark), use in uses_of_benchmarks(graph).items():
        if use.confidence >= min_confidence:
            yield paper, benchmark, use.role, paper


def _of_methods(graph: Graph, min_confidence: float) -> Iterator[_Said]:
    proposes = edges_of(graph, EdgeKind("PROPOSES", "Paper", "Method"), edges.Typed)
    proposed = _group((edge.start, edge.stop) for edge in proposes if edge.confidence >= min_confidence)
    for paper, benchmark, role, _ in _of_papers(graph, min_confidence):
        yield from ((method, benchmark, role, paper) for method in proposed.get(paper, ()))
    for one in reported_results(graph, min_confidence):
        if one.method is not None and one.benchmark is not None:
            yield one.method, one.benchmark, "reports", one.paper


def _of_authors(graph: Graph, min_confidence: float) -> Iterator[_Said]:
    authors = nodes_of(graph, nodes.Author)
    authored = edges_of(graph, EdgeKind("AUTHORED", "Author", "Paper"), edges.Authored)
    persons = _group((edge.stop, edge.start) for edge in authored if authors[edge.start].kind == "person")
    for paper, benchmark, role, _ in _of_papers(graph, min_confidence):
        yield from ((person, benchmark, role, paper) for person in persons.get(paper, ()))


_SAID: Mapping[str, Callable[[Graph, float], Iterator[_Said]]] = {
    "Paper": _of_papers,
    "Method": _of_methods,
    "Author": _of_authors,
}


def _group(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


def _links(said: Iterable[_Said]) -> list[Link]:
    roles: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    papers: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for member, benchmark, role, paper in said:
        roles[member, benchmark].add(role)
        papers[member, benchmark].add(paper)
    return [Link(*ends, tuple(sorted(roles[ends])), tuple(sorted(papers[ends]))) for ends in sorted(roles)]


def _crowded(graph: Graph, links: Iterable[Link], most: int) -> tuple[Crowd, ...]:
    """The benchmarks of too many persons, the largest first."""
    benchmarks = nodes_of(graph, nodes.Benchmark)
    persons = Counter(link.benchmark for link in links)
    found = [Crowd(id_, benchmarks[id_].name, n, n * (n - 1) // 2) for id_, n in persons.items() if n > most]
    return tuple(sorted(found, key=lambda crowd: (-crowd.members, crowd.id)))
