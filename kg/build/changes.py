"""What a build changes in the store.

The pairs of authors are most of a graph and seldom change: only those of two authors of papers in changed digests are
read and compared. That others stay as they are holds as long as nobody turns from a person into a team, or back.
"""

from collections.abc import Set

import polars as pl
import pyarrow as pa

from kg.base.frames import frame
from kg.build.loading import Loading
from kg.build.plan import Plan
from kg.model.difference import Difference
from kg.model.graph import Graph
from kg.model.schema import EdgeKind
from kg.store.comparing import difference

PAIRS = EdgeKind("COAUTHORED_WITH", "Author", "Author")
_AUTHORED = EdgeKind("AUTHORED", "Author", "Paper")
_FEATURED = EdgeKind("FEATURED_IN", "Paper", "Digest")


def changes_to(graph: Graph, held: Loading, plan: Plan, *, is_derived_alike: bool) -> Difference:
    """The change from the graph that is held to this one; `is_derived_alike` says that only digests differ."""
    before = held.graph()
    if is_derived_alike and not _turns_kind(before, graph):
        papers = pl.concat([_featured(before, plan.replaced), _featured(graph, plan.to_read)])
        people = _listed(before, papers) | _listed(graph, papers)  # a list that goes may bring an older one back
        old, new = held.among(PAIRS, people), _among(graph.edges[PAIRS], people)
    else:
        old, new = held.edges(PAIRS), graph.edges[PAIRS]
    return difference(_with_pairs(before, old), _with_pairs(graph, new))


def _turns_kind(before: Graph, after: Graph) -> bool:
    """Whether an author who stays is of another kind."""
    kinds = [frame(graph.nodes["Author"].select(["id", "kind"])) for graph in (before, after)]
    both = kinds[0].join(kinds[1], on="id", suffix="_after")
    return bool((both["kind"] != both["kind_after"]).any())


def _featured(graph: Graph, digests: Set[str]) -> pl.DataFrame:
    """The papers in these digests, as `stop`."""
    featured = frame(graph.edges[_FEATURED].select(["start", "stop"]))
    return featured.filter(pl.col("stop").is_in(sorted(digests))).select(stop="start")


def _listed(graph: Graph, papers: pl.DataFrame) -> set[str]:
    """The authors of these papers."""
    authored = frame(graph.edges[_AUTHORED].select(["start", "stop"]))
    return set(authored.join(papers, on="stop", how="semi")["start"])


def _among(pairs: pa.Table, people: Set[str]) -> pa.Table:
    ids = pl.Series(sorted(people), dtype=pl.String).implode()
    here = frame(pairs.select(["start", "stop"])).select(pl.col("start").is_in(ids) & pl.col("stop").is_in(ids))
    return pairs.filter(here.to_series().to_arrow())


def _with_pairs(graph: Graph, pairs: pa.Table) -> Graph:
    return Graph(graph.nodes, {**graph.edges, PAIRS: pairs})
