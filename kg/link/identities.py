"""Which concept each entity of a paper is: the id that its name leads to."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

import polars as pl

from kg.link.groups import ACRONYM
from kg.link.mentions import Mentions
from kg.link.names import Names
from kg.link.rulings import Rulings

_ENTITY = ["paper", "entity_key"]
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Identities:
    """The ids of one label: `targets` of `paper` and `entity_key`, `surfaces` with how often each concept has them.

    Both have `concept` and `own_key`, the id without the tag of a homonym. `parted` are the `entity_key` and `key` of
    surfaces that are not what their entity is, as people say or as the numbers in them do: each is an entity by itself.
    """

    targets: pl.DataFrame
    surfaces: pl.DataFrame
    parted: pl.DataFrame
    names: Names


def identify(label: str, found: Mentions, rulings: Rulings) -> Identities:
    """The concept of every entity."""
    names = Names(label, found, rulings)
    parted = _parted(found.surfaces, names)
    own = _with_own_entities(found.surfaces, parted)
    surfaces = own.group_by(*_ENTITY, "surface", "key").agg(pl.col("count").sum())
    entities = surfaces.select("entity_key").unique()
    plain = [names.plain(key_) for key_ in entities["entity_key"]]
    mapped = entities.with_columns(pl.Series("concept", plain, pl.String), pl.Series("own_key", plain, pl.String))
    special = _special(surfaces, mapped, names)
    targets = surfaces.select(_ENTITY).unique().join(mapped, on="entity_key")
    targets = targets.update(special, on=_ENTITY) if len(special) else targets
    led = surfaces.join(targets, on=_ENTITY)
    return Identities(pl.concat([targets, _left_without(own, targets)]), led, parted, names)


def _parted(surfaces: pl.DataFrame, names: Names) -> pl.DataFrame:
    pairs = surfaces.filter(pl.col("key") != pl.col("entity_key")).select("entity_key", "key").unique().sort(pl.all())
    numbered = pairs.filter(pl.col(column).str.contains(r"\d") for column in pairs.columns)
    others = pairs if names.are_apart else pairs.clear()
    rows = [pair for pair in numbered.iter_rows() if differ_in_numbers(*pair)]
    rows += [pair for pair in others.iter_rows() if pair not in rows and names.groups.are_apart(*pair)]
    return pl.DataFrame(rows, dict.fromkeys(("entity_key", "key"), pl.String), orient="row")


def differ_in_numbers(one: str, other: str) -> bool:
    """Whether two keys are alike but for the values of their numbers: M24 and M32; not 2.0 and 2."""
    if _NUMBER.sub("#", one) != _NUMBER.sub("#", other):
        return False
    return any(float(a) != float(b) for a, b in zip(_NUMBER.findall(one), _NUMBER.findall(other), strict=True))


def _with_own_entities(surfaces: pl.DataFrame, parted: pl.DataFrame) -> pl.DataFrame:
    """The same surfaces, the parted ones as entities by themselves; `said_key` is the entity that they were said of."""
    marked = surfaces.join(parted.with_columns(own="key"), on=["entity_key", "key"], how="left")
    return marked.with_columns(said_key="entity_key", entity_key=pl.coalesce("own", "entity_key"))


def _left_without(own: pl.DataFrame, targets: pl.DataFrame) -> pl.DataFrame:
    """The targets of entities of which all surfaces are parted: what the most frequent one is, of equals the first."""
    said = own.filter(pl.col("said_key") != pl.col("entity_key")).join(targets, on=_ENTITY)
    ordered = said.sort("paper", "said_key", "count", "surface", descending=[False, False, True, False])
    first = ordered.unique(["paper", "said_key"], keep="first", maintain_order=True)
    renamed = first.select("paper", "concept", "own_key", entity_key="said_key")
    return renamed.join(targets, on=_ENTITY, how="anti").select(targets.columns)


def _with_one_initial(surfaces: pl.DataFrame, short: pl.Expr) -> pl.DataFrame:
    """The entities that have a long key with the first letter of a short one: an acronym spells out no other."""
    initial, entity = pl.col("key").str.slice(0, 1), pl.col("entity_key").str.slice(0, 1)
    initials = surfaces.group_by(_ENTITY).agg(
        short=pl.concat([initial.filter(short), entity.first()]), long=initial.filter(~short)
    )
    return initials.filter(pl.col("short").list.set_intersection("long").list.len() > 0).select(_ENTITY)


def _special(surfaces: pl.DataFrame, mapped: pl.DataFrame, names: Names) -> pl.DataFrame:
    """The entities whose concept depends on their paper or on what stands beside them there."""
    plain = mapped.filter(pl.col("concept").is_not_null()).select("entity_key")
    ascii_ = pl.col("key").str.contains(r"^[\x00-\x7F]*$")
    short = ascii_ & (pl.col("key").str.len_chars() <= ACRONYM)
    entity = pl.col("entity_key")
    entity_short = (entity.str.len_chars() <= ACRONYM) & entity.str.contains(r"^[\x00-\x7F]*$")
    both = surfaces.group_by(_ENTITY).agg(short=(short | entity_short).any(), long=(ascii_ & ~short).any())
    acronyms = _with_one_initial(surfaces.join(both.filter("short", "long"), on=_ENTITY, how="semi"), short)
    by_paper = both.join(plain, on="entity_key", how="anti").select(_ENTITY)
    split = surfaces.filter(pl.col("paper").is_in(sorted(names.split_papers))).select(_ENTITY)
    chosen = surfaces.join(pl.concat([acronyms, by_paper, split]).unique(), on=_ENTITY, how="semi")
    seen: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for paper, entity, surface, count in chosen.select(*_ENTITY, "surface", "count").iter_rows():
        seen[paper, entity][surface] = count
    meant = [(paper, entity, names.of_paper(paper, entity, found)) for (paper, entity), found in sorted(seen.items())]
    rows = [(paper, entity, *names.said_same(*ids)) for paper, entity, ids in meant]
    return pl.DataFrame(rows, schema=dict.fromkeys([*_ENTITY, "concept", "own_key"], pl.String), orient="row")
