"""What a page shows, before it is written: nodes, edges and what they open to."""

from dataclasses import dataclass

from kg.analyse.evidence import Part


@dataclass(frozen=True, slots=True)
class Card:
    """A paper or a sentence in the side panel: a heading, a link, lines of facts, and a quote in pieces."""

    heading: str
    link: str | None
    facts: tuple[str, ...]
    quote: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Opener:
    """A line in the side panel that opens another node or edge."""

    text: str
    opens: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the side panel; `cards` are keys of the picture's cards."""

    heading: str
    cards: tuple[str, ...] = ()
    openers: tuple[Opener, ...] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """What a node or an edge opens to."""

    heading: str
    link: str | None
    facts: tuple[str, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A circle; `weight` is its area, and the heavier a node the earlier it gets its label."""

    id: str
    label: str
    weight: float
    place: tuple[int, int]
    group: int
    panel: Panel


@dataclass(frozen=True, slots=True)
class Line:
    """A line between two nodes; `weight` is its width."""

    id: str
    start: str
    stop: str
    weight: float
    group: int
    panel: Panel


@dataclass(frozen=True, slots=True)
class Aside:
    """What the limits of the graph keep out of the picture."""

    about: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """All that a page shows; `groups` are the names of the colours, the first for nodes and lines of group 0."""

    title: str
    about: tuple[str, ...]
    aside: Aside | None
    noun: str
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    cards: dict[str, Card]
    groups: tuple[str, ...]
