"""The texts of a graph that are likely not about their papers."""

from collections.abc import Set

import pyarrow as pa
import pyarrow.compute as pc

from kg.model import nodes
from kg.model.facts import Problem
from kg.model.graph import Graph
from kg.model.records import nodes_of
from kg.model.schema import EdgeKind
from kg.model.trust import LIKELY

# The tables of a graph that tell of them.
INVENTED_TEXTS = frozenset({"Graph", "Digest", "FEATURED_IN"})
_FEATURED = EdgeKind("FEATURED_IN", "Paper", "Digest")


def invented_texts(graph: Graph, digests: Set[str] | None = None) -> tuple[Problem, ...]:
    """The texts less sure than LIKELY to be about the titled paper, by file and line; those of some digests, by id."""
    held = nodes_of(graph, nodes.Digest)
    (about,) = nodes_of(graph, nodes.Graph).values()
    effect = "its facts make edges as others do" if about.keeps_invented else "its facts make no edges"
    texts = graph.edges[_FEATURED].select(["stop", "line", "text_matches"])
    doubtful: pa.Table = texts.filter(pc.less(texts["text_matches"], LIKELY))
    found = [
        Problem(held[stop].source, line, _told(sure, effect), rejected=False)
        for stop, line, sure in zip(*(column.to_pylist() for column in doubtful.columns), strict=True)
        if digests is None or stop in digests
    ]
    return tuple(sorted(found, key=lambda problem: (problem.source, problem.line)))


def _told(sure: float, effect: str) -> str:
    return f"doubtful: a text that is likely not about the paper (sure to {sure:.2f} that it is); {effect}"
