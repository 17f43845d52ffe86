"""What a community's papers name more often than others' do.

Counted are papers with a typed edge to a method or benchmark, mentions left out. The measure is the z-score of the
log-odds ratio against all other papers, with all papers as an informative Dirichlet prior of PRIOR edges (Monroe,
Colaresi & Quinn, Fightin' Words, Political Analysis 16, 2008). A concept of one paper in the community tells nothing
of the community: two at least are asked for.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import polars as pl

from kg.base.frames import frame
from kg.model.graph import Graph
from kg.model.schema import EdgeKind

PRIOR = 100.0
_LEAST_PAPERS = 2
_TYPES = {
    "Method": ("PROPOSES", "USES", "COMPARES_WITH"),
    "Benchmark": ("INTRODUCES", "EVALUATES_ON", "TRAINS_ON"),
}


@dataclass(frozen=True, slots=True)
class Telling:
    """A concept that a community's papers name more often than others': `papers` of its own, `elsewhere` of the rest.

    `z` is the z-score of the log-odds ratio.
    """

    label: str
    id: str
    name: str
    papers: int
    elsewhere: int
    z: float


def telling(graph: Graph, label: str, homes: pl.DataFrame, count: int) -> dict[int, tuple[Telling, ...]]:
    """The `count` most telling concepts of a label for each community; `homes` are `paper` and `community`."""
    named = _named(graph, label).join(homes, on="paper", how="left")
    scored = _scored(named, PRIOR).filter(pl.col("papers") >= _LEAST_PAPERS, pl.col("z") > 0)
    names = frame(graph.nodes[label]).select("id", "name")
    rows = scored.join(names, on="id").sort("community", "z", "papers", "id", descending=[False, True, True, False])
    best = rows.group_by("community", maintain_order=True).head(count)
    found: dict[int, tuple[Telling, ...]] = {}
    for community, id_, name, papers, elsewhere, z in best.select(
        "community", "id", "name", "papers", "elsewhere", "z"
    ).iter_rows():
        found[community] = (*found.get(community, ()), Telling(label, id_, name, papers, elsewhere, z))
    return found


def _named(graph: Graph, label: str) -> pl.DataFrame:
    """`paper` and `id` of each concept that a paper has a typed edge to."""
    tables: Iterable[pl.DataFrame] = (
        frame(graph.edges[EdgeKind(type_, "Paper", label)].select(["start", "stop"])) for type_ in _TYPES[label]
    )
    return pl.concat(tables).select(paper="start", id="stop").unique()


def _scored(named: pl.DataFrame, prior: float) -> pl.DataFrame:
    """`papers`, `elsewhere` and `z` of each `id` in each `community`."""
    everywhere = named.group_by("id").agg(all=pl.len().cast(pl.Float64))
    here = named.drop_nulls("community").group_by("community", "id").agg(papers=pl.len().cast(pl.Int64))
    total = pl.lit(float(named.height))
    counted = here.join(everywhere, on="id").with_columns(
        own=pl.col("papers").sum().over("community").cast(pl.Float64),
        elsewhere=(pl.col("all") - pl.col("papers")).cast(pl.Int64),
        alpha=pl.col("all") * prior / total,
    )
    inside, outside = pl.col("papers") + pl.col("alpha"), pl.col("elsewhere") + pl.col("alpha")
    ratio = (inside / (pl.col("own") + prior - inside)) / (outside / (total - pl.col("own") + prior - outside))
    return counted.with_columns(z=(ratio.log() / (1 / inside + 1 / outside).sqrt()).round(9))
