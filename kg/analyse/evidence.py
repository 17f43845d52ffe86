"""Where a paper stands in the digests, and the sentence that an edge was made of."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from kg.model import edges, nodes
from kg.model.graph import Graph
from kg.model.records import edges_of, nodes_of
from kg.model.schema import EdgeKind

# What may stand in a link as it is: everything else is percent-encoded, so that no format can be broken out of.
_IN_LINKS = "%:/?#@!$&'+,;=-._~"


@dataclass(frozen=True, slots=True)
class Appearance:
    """A paper in one digest; `line` is its heading's."""

    date: str
    source: str
    line: int
    votes: int | None
    authors_line: str

    @property
    def place(self) -> str:
        """The heading's place, as file:line."""
        return f"{self.source}:{self.line}"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence; `marked` where it is the name that is looked for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence in pieces, and where it stands."""

    parts: tuple[Part, ...]
    date: str
    place: str


def appearances(graph: Graph) -> dict[str, tuple[Appearance, ...]]:
    """Where each paper stands, by paper id; the earliest digest first."""
    digests = nodes_of(graph, nodes.Digest)
    found: defaultdict[str, list[Appearance]] = defaultdict(list)
    for edge in edges_of(graph, EdgeKind("FEATURED_IN", "Paper", "Digest"), edges.FeaturedIn):
        digest = digests[edge.stop]
        found[edge.start].append(Appearance(digest.date, digest.source, edge.line, edge.votes, edge.authors_line))
    return {paper: tuple(sorted(seen, key=lambda one: one.date)) for paper, seen in found.items()}


def web_link(url: str) -> str | None:
    """The address if it leads to the web, else None; whatever could end it early is percent-encoded."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return quote(url, safe=_IN_LINKS) if parts.scheme in ("http", "https") and parts.netloc else None


def quotes(graph: Graph, wanted: Collection[tuple[str, str]], label: str) -> dict[tuple[str, str], Quote]:
    """The quotes of (sentence id, concept id) pairs, with all places marked where the sentence names the concept."""
    digests = nodes_of(graph, nodes.Digest)
    sentences = nodes_of(graph, nodes.Sentence)
    home = {edge.start: edge.stop for edge in edges_of(graph, EdgeKind("IN_DIGEST", "Sentence", "Digest"), edges.Edge)}
    places: dict[tuple[str, str], list[tuple[int, int]]] = {pair: [] for pair in wanted}
    for name in edges_of(graph, EdgeKind("NAMES", "Sentence", label), edges.Names):
        if (name.start, name.stop) in places:
            begin = sentences[name.start].start_at
            places[name.start, name.stop].append((name.start_at - begin, name.end_at - begin))
    return {pair: _quote(sentences[pair[0]], digests[home[pair[0]]], found) for pair, found in places.items()}


def marked(text: str, places: Iterable[tuple[int, int]]) -> tuple[Part, ...]:
    """The text in pieces, those from one place to another marked."""
    parts: list[Part] = []
    done = 0
    for begin, end in sorted(places):
        if begin >= done:  # of overlapping names the first is marked
            parts += [Part(text[done:begin], marked=False), Part(text[begin:end], marked=True)]
            done = end
    return tuple(part for part in (*parts, Part(text[done:], marked=False)) if part.text)


def _quote(sentence: nodes.Sentence, digest: nodes.Digest, places: list[tuple[int, int]]) -> Quote:
    return Quote(marked(sentence.text, places), digest.date, f"{digest.source}:{sentence.line}")
