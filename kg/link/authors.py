"""Author names to authors: one for each name key, or as the overrides say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import polars as pl

from kg.base import Base
from kg.model.overrides import AUTHOR, NO_OVERRIDES, Overrides
from kg.model.people import is_team, name_key

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Authors:
    """All authors, as `nodes.Author`, and who is `listed` where: `digest`, `paper`, `author`, `place` from 0.

    An author is listed once at a paper.
    """

    nodes: pl.DataFrame
    listed: pl.DataFrame


def link_authors(base: Base, overrides: Overrides = NO_OVERRIDES) -> Authors:
    """All authors; the most frequent spelling is the name, the first of equals by sort."""
    said = _Said(overrides)
    read = base.features.select(digest="stop", paper="start", name="authors_read")
    spelled = read.filter(pl.col("name").list.len() > 0).explode("name")
    placed = spelled.with_columns(at=pl.int_range(pl.len(), dtype=pl.Int64).over("digest", "paper"))
    listed = said.tagged(placed.join(said.ids(spelled["name"]), on="name"))
    once = listed.sort("digest", "paper", "at").unique(["digest", "paper", "author"], keep="first", maintain_order=True)
    place = pl.int_range(pl.len(), dtype=pl.Int64).over("digest", "paper")
    return Authors(_nodes(listed, said), once.select("digest", "paper", "author", place=place))


class _Said:
    """What the overrides say of authors, by their ids."""

    def __init__(self, overrides: Overrides) -> None:
        self._leads = {key_: name_key(lead) for key_, lead in overrides.leads(AUTHOR).items()}
        self.teams = {self.id(held.name): held.is_team for held in overrides.teams}
        self.names = {self.id(held.name): held.new_name for held in overrides.renames if held.label == AUTHOR}
        splits = [(self.id(held.name), held.paper, held.tag) for held in overrides.splits if held.label == AUTHOR]
        self._splits = pl.DataFrame(splits, dict.fromkeys(("plain", "paper", "tag"), pl.String), orient="row").unique()

    def id(self, name: str) -> str:
        """The id of an author by name, splits aside."""
        key = name_key(name)
        return self._leads.get(key, key)

    def ids(self, names: pl.Series) -> pl.DataFrame:
        """The `plain` id of each name, splits aside, and whether that is the name's own key."""
        once = names.unique()
        keys = [name_key(name) for name in once]
        ids = [self._leads.get(key, key) for key in keys]
        is_own = [id_ == key for id_, key in zip(ids, keys, strict=True)]
        schema = {"name": pl.String, "plain": pl.String, "is_own": pl.Boolean}
        return pl.DataFrame({"name": once, "plain": ids, "is_own": is_own}, schema)

    def tagged(self, listed: pl.DataFrame) -> pl.DataFrame:
        """The same rows with the id of the `author`: the plain one, with the tag of a split name."""
        tagged = listed.join(self._splits, on=["plain", "paper"], how="left")
        with_tag = pl.concat_str("plain", pl.lit("@"), "tag")
        return tagged.with_columns(author=pl.coalesce(with_tag, "plain")).drop("tag")


def _nodes(listed: pl.DataFrame, said: _Said) -> pl.DataFrame:
    """The authors; a spelling of the leading name goes before those of names that are the same."""
    counts = listed.group_by("author", "plain", "is_own", "name").agg(count=pl.len())
    ordered = counts.sort("author", "is_own", "count", "name", "plain", descending=[False, True, True, False, False])
    rows = ordered.group_by("author", maintain_order=True).agg(
        pl.col("plain").first(), pl.col("name").first(), variants=pl.col("name").unique().sort()
    )
    ids, plain = rows["author"].to_list(), rows["plain"].to_list()
    teams, names = _spoken_of(ids, plain, said.teams), _spoken_of(ids, plain, said.names)
    kinds = ["team" if teams.get(id_, is_team(name)) else "person" for id_, name in zip(ids, rows["name"], strict=True)]
    renamed = rows.with_columns(
        name=pl.col("author").replace_strict(names, default=pl.col("name"), return_dtype=pl.String)
    )
    return renamed.select(
        "name",
        id="author",
        variants=pl.col("variants").list.set_union(pl.concat_list("name")).list.sort(),
        kind=pl.Series(kinds, dtype=pl.String),
        homonym_score=pl.lit(0.0),
        homonym_reasons=pl.lit([], pl.List(pl.String)),
    )


def _spoken_of(ids: Iterable[str], plain: Iterable[str], said: Mapping[str, _Value]) -> dict[str, _Value]:
    """What is said of ids, or of the name where that is split on all papers."""
    if not said:
        return {}
    there = set(ids)
    found: dict[str, _Value] = {}
    for id_, name in zip(ids, plain, strict=True):
        keys = (id_, name_key(id_)) if name in there else (id_, name_key(id_), name)
        if spoken := [said[key] for key in keys if key in said]:
            found[id_] = spoken[0]
    return found
