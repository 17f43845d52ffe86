"""A graph as its pages ask for it: what hangs on each node, looked up by id, made once for all pages."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar

from kg.model import edges, nodes
from kg.model.graph import Graph
from kg.model.people import name_key
from kg.model.records import edges_of, nodes_of
from kg.model.schema import EDGES, TYPE_OF_ROLE, EdgeKind
from kg.model.trust import LIKELY

LABELS: Mapping[str, type[nodes.Concept]] = {
    "Method": nodes.Method,
    "Benchmark": nodes.Benchmark,
    "Task": nodes.Task,
    "Metric": nodes.Metric,
}

Key: TypeAlias = tuple[str, str]  # a concept: label and id
Item = TypeVar("Item")
Group = TypeVar("Group")
Pair = TypeVar("Pair", edges.CoauthoredWith, edges.SharesBenchmark)
_RANKS = {role: rank for rank, role in enumerate(TYPE_OF_ROLE)}


@dataclass(frozen=True, slots=True)
class Named:
    """A sentence names a concept."""

    concept: Key
    edge: edges.Names


@dataclass(frozen=True, slots=True)
class Does:
    """What a paper does with a concept."""

    paper: str
    concept: Key
    edge: edges.Typed


@dataclass(frozen=True, slots=True)
class Indexed:
    """The nodes by id, and what hangs on them, in the order in which pages show it; what has nothing is not there."""

    about: nodes.Graph
    digests: Mapping[str, nodes.Digest]
    months: tuple[str, ...]  # of all digests, YYYY-MM
    papers: Mapping[str, nodes.Paper]
    authors: Mapping[str, nodes.Author]
    sentences: Mapping[str, nodes.Sentence]
    concepts: Mapping[Key, nodes.Concept]
    alike: Set[Key]  # concepts whose label and name another one has too
    home: Mapping[str, str]  # the digest of a sentence
    source: Mapping[str, str]  # the paper of a sentence
    said: Mapping[str, list[str]]  # the sentences of a paper
    featured: Mapping[str, list[edges.FeaturedIn]]  # by paper, the earliest digest first
    entries: Mapping[str, list[edges.FeaturedIn]]  # by digest, in its order
    doubtful: Set[tuple[str, str]]  # paper and digest of a text that is likely not about the paper
    names: Mapping[Key, list[Named]]  # by concept
    named: Mapping[str, list[Named]]  # by sentence
    does: Mapping[str, list[Does]]  # by paper
    done: Mapping[Key, list[Does]]  # by concept
    written: Mapping[str, list[str]]  # the papers of an author
    writers: Mapping[str, list[str]]  # the authors of a paper, as listed
    pairs: Mapping[str, list[edges.CoauthoredWith]]  # by author, those of most common papers first
    shares: Mapping[str, list[edges.SharesBenchmark]]  # by paper, the strongest first
    parents: Mapping[Key, edges.VariantOf]
    variants: Mapping[Key, list[edges.VariantOf]]  # by parent


def index(graph: Graph) -> Indexed:
    """Everything in the graph, looked up by id."""
    digests = nodes_of(graph, nodes.Digest)
    sentences, papers = nodes_of(graph, nodes.Sentence), nodes_of(graph, nodes.Paper)
    source = {edge.stop: edge.start for edge in _edges(graph, "HAS_SENTENCE", edges.Edge)}
    featured = _edges(graph, "FEATURED_IN", edges.FeaturedIn)
    does = _does(graph)
    authored = sorted(_edges(graph, "AUTHORED", edges.Authored), key=lambda edge: (edge.listed_at, edge.start))
    pairs = _edges(graph, "COAUTHORED_WITH", edges.CoauthoredWith)
    pairs.sort(key=lambda edge: (-len(edge.papers), -edge.weight, edge.start, edge.stop))
    shares = _edges(graph, "SHARES_BENCHMARK", edges.SharesBenchmark)
    shares.sort(key=lambda edge: (-edge.weight, edge.start, edge.stop))
    named = _named(graph)
    concepts = _concepts(graph)
    called = _group(concepts, lambda key: (key[0], concepts[key].name))
    variants = sorted(_variants(graph), key=lambda one: (one[0], one[1].start))
    return Indexed(
        about=nodes_of(graph, nodes.Graph)["kg"],
        digests=digests,
        months=tuple(sorted({digest.date[:7] for digest in digests.values()})),
        papers=papers,
        authors={id_: _called(author) for id_, author in nodes_of(graph, nodes.Author).items()},
        sentences=sentences,
        concepts=concepts,
        alike={key for keys in called.values() if len(keys) > 1 for key in keys},
        home={edge.start: edge.stop for edge in _edges(graph, "IN_DIGEST", edges.Edge)},
        source=source,
        said=_group(sorted(source, key=_number), lambda sentence: source[sentence]),
        featured=_group(
            sorted(featured, key=lambda edge: (digests[edge.stop].date, edge.stop)), lambda edge: edge.start
        ),
        entries=_group(sorted(featured, key=lambda edge: (edge.position, edge.start)), lambda edge: edge.stop),
        names=_group(named, lambda one: one.concept),
        doubtful={(edge.start, edge.stop) for edge in featured if edge.text_matches < LIKELY},
        named=_group(named, lambda one: one.edge.start),
        does=_group(does, lambda one: one.paper),
        done=_group(does, lambda one: one.concept),
        written={
            author: sorted((edge.stop for edge in held), key=lambda paper: (papers[paper].first_seen, paper))
            for author, held in _group(authored, lambda edge: edge.start).items()
        },
        writers={
            paper: [edge.start for edge in held] for paper, held in _group(authored, lambda edge: edge.stop).items()
        },
        pairs=_both_ends(pairs),
        shares=_both_ends(shares),
        parents={(label, edge.start): edge for label, edge in variants},
        variants={
            key: [edge for _, edge in held] for key, held in _group(variants, lambda one: (one[0], one[1].stop)).items()
        },
    )


def _called(author: nodes.Author) -> nodes.Author:
    """A person who was split from others of the name is called by name and tag; a name may have an @ of its own."""
    tag = author.id.removeprefix(name_key(author.name))
    return replace(author, name=f"{author.name} {tag}") if tag.startswith("@") else author


def _edges(graph: Graph, type_: str, record: type[Item]) -> list[Item]:
    """The edges of a type that stands between two labels only."""
    (kind,) = (kind for kind in EDGES if kind.type == type_)
    return edges_of(graph, kind, record)


def _concepts(graph: Graph) -> dict[Key, nodes.Concept]:
    return {(label, id_): node for label, record in LABELS.items() for id_, node in nodes_of(graph, record).items()}


def _group(items: Iterable[Item], of: Callable[[Item], Group]) -> dict[Group, list[Item]]:
    found: defaultdict[Group, list[Item]] = defaultdict(list)
    for item in items:
        found[of(item)].append(item)
    return dict(found)


def _number(sentence: str) -> tuple[str, int]:
    """Where a sentence stands among others: in an id its number in the entry comes last."""
    entry, _, number = sentence.rpartition("/")
    return entry, int(number)


def _named(graph: Graph) -> list[Named]:
    found = [
        Named((label, edge.stop), edge)
        for label in LABELS
        for edge in edges_of(graph, EdgeKind("NAMES", "Sentence", label), edges.Names)
    ]
    return sorted(found, key=lambda one: (one.edge.start, one.edge.start_at, one.edge.end_at, one.concept))


def _does(graph: Graph) -> list[Does]:
    """What papers do, the strongest role first, the earliest paper first."""
    found = [
        Does(edge.start, (kind.stop, edge.stop), edge)
        for kind in EDGES
        if EDGES[kind] is edges.Typed
        for edge in edges_of(graph, kind, edges.Typed)
    ]
    return sorted(found, key=lambda one: (_RANKS[one.edge.role], one.edge.first_seen, one.paper, one.concept))


def _both_ends(held: Iterable[Pair]) -> dict[str, list[Pair]]:
    found: defaultdict[str, list[Pair]] = defaultdict(list)
    for edge in held:
        found[edge.start].append(edge)
        found[edge.stop].append(edge)
    return dict(found)


def _variants(graph: Graph) -> list[tuple[str, edges.VariantOf]]:
    kinds = [kind for kind in EDGES if EDGES[kind] is edges.VariantOf]
    return [(kind.start, edge) for kind in kinds for edge in edges_of(graph, kind, edges.VariantOf)]
