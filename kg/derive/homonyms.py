"""How likely one name stands for several persons, and why.

Three things speak for several: co-authors in groups that never meet (no paper of the graph joins a co-author of one
group with one of another), papers in circles that share no co-author, and a common name. The circles count because two
persons of one name can be joined through others of common names, who may be several persons themselves. The odds of
several persons are (after Fellegi & Sunter, JASA 64, 1969)

    odds = others * max((groups - 1) / min(0.23 p, 0.9), (circles - 1) / min(0.28 p, 1.3)) * topics
    score = odds / (1 + odds), to the nearest tenth

- others: how many other persons of the graph are expected to bear the name. Were first names and surnames drawn apart:
  (persons of the surname - 1) * (persons of the first name - 1) / persons, and 0.002 for any name; where initials stand
  for the first name, the others of that surname and first letter; of a single word, the others of that surname. Names
  of the graph bear out twice as many, and so it is doubled: it is what short romanised Chinese and Korean names are
  long for, without a list.
- p: the papers after the first. The papers of one person fall apart too: those of names that nobody else can bear
  (under 0.003 others before doubling) into so many groups and circles more than one.
- topics: 1/3 where two circles name one method, benchmark or task that at most 1 % of the papers do (mentions left
  out), else 1. Persons of a rare name do so three times as often as strangers, but seldom: that circles have nothing in
  common is told as a reason, and hardly counts.

A name with three papers or more that another person at least is expected to bear has a score of 0.5 or more, however
its papers hang together: so common a name is no sign of one person. The figures are measured on 206 digests. Papers of
more than `max_authors` authors, and those of one author, are in no group.
"""

from collections.abc import Mapping

import polars as pl
import pyarrow as pa

from kg.base.frames import frame
from kg.derive.meetings import meetings
from kg.derive.namesakes import namesakes
from kg.model.people import MARKED
from kg.model.schema import EdgeKind

_MORE_THAN_DRAWN = 2.0
_GROUPS = (0.23, 0.9)  # of one person beside the first: for each paper after the first, and at most
_CIRCLES = (0.28, 1.3)
_COMMON_TOPIC = 1 / 3
_RARE = 0.01  # of all papers
_STEP = 0.1
_COMMON_NAME = 0.2  # others expected: from here on it is told as a reason
_VERY_COMMON = 1.0
_SEVERAL = 3  # papers: fewer that share a co-author are one person's, however common the name
_LEAST_ODDS = MARKED / (1 - MARKED)  # of a very common name
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
    met = meetings(written, persons, max_authors)
    found = (
        met.group_by("author")
        .agg(papers=pl.len(), groups=pl.col("group").n_unique(), circles=pl.col("circle").n_unique())
        .join(namesakes(persons), on="author")
        .with_columns(others=_MORE_THAN_DRAWN * pl.col("namesakes"))
        .filter((pl.col("circles") > 1) | _is_very_common())
        .join(_topics(met, edges), on="author", how="left")
    )
    score = ((_odds() / (1 + _odds()) / _STEP).round() * _STEP).round(2)
    told = found.select(id="author", score=score, reasons=_reasons()).filter(pl.col("score") > 0)
    return (
        authors.join(told, on="id", how="left", maintain_order="left")
        .with_columns(
            homonym_score=pl.col("score").fill_null(0.0),
            homonym_reasons=pl.col("reasons").fill_null(pl.lit([], pl.List(pl.String))),
        )
        .drop("score", "reasons")
    )


def _odds() -> pl.Expr:
    apart = pl.max_horizontal(_apart("groups", *_GROUPS), _apart("circles", *_CIRCLES))
    odds = pl.col("others") * apart * pl.when(pl.col("shares")).then(_COMMON_TOPIC).otherwise(1.0)
    return pl.when(_is_very_common()).then(pl.max_horizontal(odds, pl.lit(_LEAST_ODDS))).otherwise(odds)


def _apart(column: str, each: float, most: float) -> pl.Expr:
    """How many times as often as those of one person the papers fall apart."""
    return (pl.col(column) - 1) / pl.min_horizontal(each * (pl.col("papers") - 1), pl.lit(most))


def _is_very_common() -> pl.Expr:
    return (pl.col("others") >= _VERY_COMMON) & (pl.col("papers") >= _SEVERAL)


def _topics(met: pl.DataFrame, edges: Mapping[EdgeKind, pa.Table]) -> pl.DataFrame:
    """Of each `author` whether two circles `shares` a rare concept, and whether several have `nothing` in common."""
    tables = [frame(edges[kind].select(["start", "stop"])).with_columns(label=pl.lit(kind.stop)) for kind in _TOPICS]
    named = pl.concat(tables).select(paper="start", concept=pl.concat_str("label", pl.lit(":"), "stop")).unique()
    most = max(2.0, _RARE * named["paper"].n_unique())
    rare = named.with_columns(rare=pl.len().over("concept") <= most)
    held = met.join(rare, on="paper").select("author", "circle", "concept", "rare").unique()
    common = held.group_by("author", "concept", "rare").agg(held_by=pl.col("circle").n_unique())
    shared = common.group_by("author").agg(
        shares=(pl.col("rare") & (pl.col("held_by") > 1)).any(), anything=(pl.col("held_by") > 1).any()
    )
    told = held.group_by("author").agg(told=pl.col("circle").n_unique())
    return shared.join(told, on="author").select("author", "shares", nothing=~pl.col("anything") & (pl.col("told") > 1))


def _reasons() -> pl.Expr:
    """What speaks for several persons, in words."""
    groups = pl.when(pl.col("groups") > 1).then(pl.format("co-authors in {} groups that never meet", "groups"))
    circles = pl.when(pl.col("circles") > pl.col("groups")).then(
        pl.format("papers in {} circles that share no co-author", "circles")
    )
    topics = pl.when(pl.col("nothing")).then(pl.lit("no method, benchmark or task in common between the circles"))
    written = pl.col("how").replace_strict(_WRITTEN, default=None)
    return pl.concat_list(groups, circles, topics, written, _name()).list.drop_nulls()


def _name() -> pl.Expr:
    """How common a name is, told where it is."""
    others = pl.col("others")
    shown = (
        pl.when(others < 10)
        .then(others.round(1).cast(pl.String))
        .otherwise(others.round().cast(pl.Int64).cast(pl.String))
    )
    how = pl.when(others >= _VERY_COMMON).then(pl.lit("very common")).otherwise(pl.lit("common"))
    told = pl.format("a {} name: about {} others expected to bear it", how, shown)
    return pl.when(others >= _COMMON_NAME).then(told)
