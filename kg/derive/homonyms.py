"""How likely one name stands for several persons, and why.

A name is doubted where its papers fall into groups whose co-authors never meet: no paper of the graph joins a co-author
of one group with one of another. Then the odds of several persons (after Fellegi & Sunter, JASA 64, 1969) are

    odds = 2 * namesakes * (groups - 1) * 4.5 * topics        score = odds / (1 + odds), to the nearest tenth

- namesakes: how many other persons of the graph would bear the name if first names and surnames were drawn apart:
  (persons of the surname - 1) * (persons of the first name - 1) / persons, and 0.002 for any name; where initials stand
  for the first name, the others of that surname and first letter; of a single word, the others of that surname. Names
  of the graph bear out twice as many: it is what short romanised Chinese and Korean names are long for, without a list.
- 4.5: names that nobody else can bear (under 0.003 namesakes) fall apart in 21 % of those with two papers, and two
  strangers nearly always do.
- topics: 1/3 where two groups name one method, benchmark or task that at most 1 % of the papers do (mentions left
  out), else 1. Persons of a rare name do so three times as often as strangers, but seldom: that two groups have nothing
  in common is told as a reason, and hardly counts.

The two figures are measured on 206 digests. Papers of more than `max_authors` authors, and those of one author, are in
no group. A name of one group has the score 0.
"""

from collections.abc import Mapping

import polars as pl
import pyarrow as pa

from kg.base.frames import frame
from kg.derive.meetings import groups_that_never_meet
from kg.derive.namesakes import namesakes
from kg.model.schema import EdgeKind

_MORE_THAN_DRAWN = 2.0
_APART = 4.5
_COMMON_TOPIC = 1 / 3
_RARE = 0.01  # of all papers
_STEP = 0.1
_COMMON_NAME = 0.1  # namesakes: from here on it is told as a reason
_WRITTEN = {"word": "a single word", "initials": "initials for the first name"}
_TOPICS = (
    *(EdgeKind(type_, "Paper", "Method") for type_ in ("PROPOSES", "USES", "COMPARES_WITH")),
    *(EdgeKind(type_, "Paper", "Benchmark") for type_ in ("INTRODUCES", "EVALUATES_ON", "TRAINS_ON")),
    EdgeKind("ADDRESSES", "Paper", "Task"),
)


def doubted(
    authors: pl.DataFrame, written: pl.DataFrame, edges: Mapping[EdgeKind, pa.Table], max_authors: int
) -> pl.DataFrame:
    """The authors with `homonym_score` and `homonym_reasons`; `written` are `author` and `paper`."""
    persons = authors.filter(pl.col("kind") == "person").select(author="id")
    groups = groups_that_never_meet(written, persons, max_authors)
    found = (
        groups.group_by("author")
        .agg(groups=pl.col("group").n_unique())
        .filter(pl.col("groups") > 1)
        .join(namesakes(persons), on="author")
        .join(_topics(groups, edges), on="author", how="left")
    )
    odds = _MORE_THAN_DRAWN * pl.col("namesakes") * (pl.col("groups") - 1) * _APART
    odds = odds * pl.when(pl.col("shares")).then(_COMMON_TOPIC).otherwise(1.0)
    score = ((odds / (1 + odds) / _STEP).round() * _STEP).round(2)
    told = found.select(id="author", score=score, reasons=_reasons()).filter(pl.col("score") > 0)
    return (
        authors.join(told, on="id", how="left", maintain_order="left")
        .with_columns(
            homonym_score=pl.col("score").fill_null(0.0),
            homonym_reasons=pl.col("reasons").fill_null(pl.lit([], pl.List(pl.String))),
        )
        .drop("score", "reasons")
    )


def _topics(groups: pl.DataFrame, edges: Mapping[EdgeKind, pa.Table]) -> pl.DataFrame:
    """Of each `author` whether groups `shares` a rare concept, and whether none of several shares `anything`."""
    tables = [frame(edges[kind].select(["start", "stop"])).with_columns(label=pl.lit(kind.stop)) for kind in _TOPICS]
    named = pl.concat(tables).select(paper="start", concept=pl.concat_str("label", pl.lit(":"), "stop")).unique()
    most = max(2.0, _RARE * named["paper"].n_unique())
    rare = named.with_columns(rare=pl.len().over("concept") <= most)
    held = groups.join(rare, on="paper").select("author", "group", "concept", "rare").unique()
    common = held.group_by("author", "concept", "rare").agg(in_groups=pl.col("group").n_unique())
    shared = common.group_by("author").agg(
        shares=(pl.col("rare") & (pl.col("in_groups") > 1)).any(), anything=(pl.col("in_groups") > 1).any()
    )
    told = held.group_by("author").agg(told=pl.col("group").n_unique())
    return shared.join(told, on="author").select("author", "shares", nothing=~pl.col("anything") & (pl.col("told") > 1))


def _reasons() -> pl.Expr:
    """What speaks for several persons, in words."""
    groups = pl.format("co-authors in {} groups that never meet", "groups")
    topics = pl.when(pl.col("nothing")).then(pl.lit("no method, benchmark or task in common between the groups"))
    written = pl.col("how").replace_strict(_WRITTEN, default=None)
    name = pl.when(pl.col("namesakes") >= _COMMON_NAME).then(
        pl.format("a common name: about {} others expected to bear it", pl.col("namesakes").round_sig_figs(1))
    )
    return pl.concat_list(groups, topics, written, name).list.drop_nulls()
