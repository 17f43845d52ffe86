"""What the limits of a graph keep out of its derived pairs."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from kg.model import edges, nodes
from kg.model.graph import Graph
from kg.model.records import edges_of, nodes_of
from kg.model.schema import SHARING, EdgeKind


@dataclass(frozen=True, slots=True)
class Crowd:
    """A paper of too many authors, or a benchmark of too many papers, and the pairs that it would have made."""

    id: str
    name: str
    members: int
    pairs: int


@dataclass(frozen=True, slots=True)
class SetAside:
    """The limits of a graph, and what is above them, the largest first."""

    max_authors: int
    max_papers: int
    papers: tuple[Crowd, ...]
    benchmarks: tuple[Crowd, ...]


def set_aside(graph: Graph) -> SetAside:
    """The papers of more than `max_authors` authors and the benchmarks of more than `max_papers` papers."""
    about = nodes_of(graph, nodes.Graph)["kg"]
    return SetAside(
        about.max_authors,
        about.max_papers,
        _papers(graph, about.max_authors),
        _benchmarks(graph, about.max_papers),
    )


def _papers(graph: Graph, most: int) -> tuple[Crowd, ...]:
    authors, papers = nodes_of(graph, nodes.Author), nodes_of(graph, nodes.Paper)
    listed: Counter[str] = Counter()
    persons: Counter[str] = Counter()
    for edge in edges_of(graph, EdgeKind("AUTHORED", "Author", "Paper"), edges.Authored):
        listed[edge.stop] += 1
        persons[edge.stop] += authors[edge.start].kind == "person"  # teams make no pairs
    return _crowds(listed, persons, {id_: papers[id_].title for id_ in listed}, most)


def _benchmarks(graph: Graph, most: int) -> tuple[Crowd, ...]:
    benchmarks = nodes_of(graph, nodes.Benchmark)
    used: Counter[str] = Counter()
    for type_ in SHARING:
        used.update(edge.stop for edge in edges_of(graph, EdgeKind(type_, "Paper", "Benchmark"), edges.Typed))
    return _crowds(used, used, {id_: benchmarks[id_].name for id_ in used}, most)


def _crowds(
    members: Mapping[str, int], pairing: Mapping[str, int], named: Mapping[str, str], most: int
) -> tuple[Crowd, ...]:
    found = [
        Crowd(id_, named[id_], count, pairing[id_] * (pairing[id_] - 1) // 2)
        for id_, count in members.items()
        if count > most
    ]
    return tuple(sorted(found, key=lambda crowd: (-crowd.members, crowd.id)))
