"""Occurrences to concepts: the ids, names and aliases of methods, benchmarks, tasks and metrics."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from kg.base import Base
from kg.known import Known
from kg.link.identities import Identities, identify
from kg.link.making import new_concept
from kg.link.mentions import mentions
from kg.link.rulings import Rulings
from kg.link.variants import link_variants
from kg.model import edges, nodes
from kg.model.facts import TASK
from kg.model.keys import key
from kg.model.overrides import NO_OVERRIDES, Overrides
from kg.model.schema import CONCEPTS


@dataclass(frozen=True, slots=True)
class Links:
    """The concepts of each kind by id, their variants, and where an entity of a paper leads.

    `targets` has the columns `label`, `paper`, `entity` and `concept`: an id for each entity of a paper, as written.
    A surface that is not what its entity is, as the overrides or its numbers say, leads where an entity of that name
    does: these are `parted`, with `label`, `entity` and `surface`.
    """

    concepts: Mapping[str, Mapping[str, nodes.Concept]]
    variants: Mapping[str, Sequence[edges.VariantOf]]
    targets: pl.DataFrame
    parted: pl.DataFrame

    def named(self, names: pl.DataFrame) -> pl.DataFrame:
        """Names of papers, `label`, `paper`, `entity` and `surface`, with the `concept` that each means."""
        on = ["label", "entity", "surface"]
        own = names.join(self.parted.with_columns(own="surface"), on=on, how="left")
        meant = own.with_columns(meant=pl.coalesce("own", "entity")).drop("own")
        return meant.join(self.targets.rename({"entity": "meant"}), on=["label", "paper", "meant"]).drop("meant")


def link_concepts(base: Base, known: Known, overrides: Overrides = NO_OVERRIDES) -> Links:
    """Link all entities of all entries; a function of the set of facts and of the overrides."""
    found = mentions(base)
    concepts, variants, targets, parted = {}, {}, [], []
    for label in CONCEPTS:
        rulings = Rulings(overrides, label, known)
        identities = identify(label, found.of_label(label), rulings)
        held = _concepts(label, identities, rulings)
        variants[label] = link_variants(label, held, identities, rulings)
        concepts[label] = _renamed(held, identities, rulings)
        targets.append(identities.targets.with_columns(label=pl.lit(label)))
        parted.append(identities.parted.with_columns(label=pl.lit(label)))
    spelled = found.keys.select(entity="text", entity_key="key")
    ids = pl.concat(targets).join(spelled, on="entity_key")
    surfaces = found.keys.select("key", surface="text")
    pairs = pl.concat(parted).join(spelled, on="entity_key").join(surfaces, on="key")
    return Links(
        concepts,
        variants,
        ids.select("label", "paper", "entity", "concept"),
        pairs.select("label", "entity", "surface"),
    )


def _concepts(label: str, identities: Identities, rulings: Rulings) -> dict[str, nodes.Concept]:
    """Each concept by id, with the surface that names it and all its surfaces."""
    own = identities.surfaces.with_columns(is_own=pl.col("key") == pl.col("own_key"))
    alike = own.filter(pl.col("is_own") == pl.col("is_own").max().over("concept"))
    total = alike.group_by("concept", "own_key", "surface").agg(pl.col("count").sum())
    plain = total.with_columns(is_plain=pl.col("own_key") == pl.col("concept"))  # pass@1, and `pass` split as `1`
    ordered = plain.sort(
        "concept", "is_plain", "count", "surface", "own_key", descending=[False, True, True, False, False]
    )
    named = ordered.unique("concept", keep="first")
    aliases = own.group_by("concept").agg(pl.col("surface").unique().alias("surfaces"))
    rows = named.join(aliases, on="concept").sort("concept").select("concept", "own_key", "surface", "surfaces")
    return {
        id_: new_concept(label, id_, own_key, _name(label, own_key, surface, rulings), surfaces, rulings)
        for id_, own_key, surface, surfaces in rows.iter_rows()
    }


def _name(label: str, own_key: str, surface: str, rulings: Rulings) -> str:
    if by_hand := rulings.known_name(own_key):
        return by_hand
    spelled = surface if key(surface) == own_key else rulings.leading_name(own_key) or surface
    return spelled.lower() if label == TASK else spelled


def _renamed(
    concepts: Mapping[str, nodes.Concept], identities: Identities, rulings: Rulings
) -> dict[str, nodes.Concept]:
    """The concepts under the names that they are to be shown by."""
    shown = dict(concepts)
    for id_, name in identities.names.by_id(rulings.renames, concepts).items():
        if held := concepts.get(id_):
            shown[id_] = replace(held, name=name, aliases=sorted({*held.aliases, name}))
    return shown
