"""What a picture is made of: nodes, edges, why there is an edge, and the groups that the colours stand for."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.analyse.evidence import Appearance, Part
from kg.draw.layout import Places


@dataclass(frozen=True, slots=True)
class Node:
    """A person, paper or concept; `kind` is its label in small letters, `papers` are the ids of its papers."""

    id: str
    label: str
    kind: str
    papers: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    link: str | None = None
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why there is an edge: a paper by id, or none; what it does, and the concept that the sentence names for it.

    `sentence`, `label` and `concept` are empty where no sentence says so, as with the authors of a paper.
    """

    paper: str
    about: str = ""
    sentence: str = ""
    label: str = ""
    concept: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Edge:
    """Two nodes by id, in the order of `kind` where it has a direction (`uses`), and all reasons for it."""

    start: str
    stop: str
    kind: str
    weight: float
    confidence: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What a page calls its things: one and several nodes, one and several edges, and what the weight counts."""

    node: str
    nodes: str
    edge: str
    edges: str
    weight: str
    directed: bool = False

    def left_out(self, why: str, nodes: int = 0, edges: int = 0) -> str:
        """A sentence about so many nodes and edges that are not drawn."""
        counts = [self.count_nodes(nodes), self.count_edges(edges)]
        return f"{' and '.join(filter(None, counts))} left out: {why}."

    def count_nodes(self, number: int) -> str:
        """`3 persons`, or nothing for none."""
        return f"{number:,} {self.node if number == 1 else self.nodes}" if number else ""

    def count_edges(self, number: int) -> str:
        """`3 pairs`, or nothing for none."""
        return f"{number:,} {self.edge if number == 1 else self.edges}" if number else ""


@dataclass(frozen=True, slots=True)
class Aside:
    """What the limits of the graph keep out of the picture."""

    about: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """A whole network before anything is chosen of it; `about` says how it is to be read.

    `left_out` says, a sentence each, what was never taken into it.
    """

    title: str
    about: str
    words: Words
    nodes: Mapping[str, Node]
    edges: tuple[Edge, ...]
    aside: Aside | None = None
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A paper as the page tells of it: the title, its address, its month and where it stands in which digest."""

    title: str
    link: str | None
    month: str
    seen: tuple[Appearance, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence as the page shows it: in pieces, the names marked, and its place."""

    parts: tuple[Part, ...]
    place: str


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """All that a page shows; the lists about nodes and edges are aligned with `nodes` and `edges`.

    `groups` names the communities, the first for the smaller ones; `left_out` says what was not chosen.
    """

    title: str
    about: tuple[str, ...]
    left_out: tuple[str, ...]
    words: Words
    aside: Aside | None
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    places: Places
    group_of: tuple[int, ...]
    groups: tuple[str, ...]
    ranks: tuple[float, ...]
    papers: Mapping[str, Told]
    sentences: Mapping[tuple[str, str], Said]
