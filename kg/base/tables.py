"""The base facts of many digests, column by column; the order of rows means nothing."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields, replace

import polars as pl

from kg.base.frames import frame
from kg.model import edges, nodes
from kg.model.graph import to_table


@dataclass(frozen=True, slots=True)
class Base:
    """One table for each kind of fact, with the columns of the records and what is said here.

    `digests`: `nodes.Digest`. `features`: `edges.FeaturedIn`, `start` the paper and `stop` the digest.
    `sentences`: `nodes.Sentence` with `paper`, `digest` and `number`. `names`: `edges.Names` with `label` in place of
    `stop`: which concept is meant, linking says. `states`: `edges.States` with `paper`; `stop` is the result's id.
    """

    digests: pl.DataFrame
    features: pl.DataFrame
    sentences: pl.DataFrame
    names: pl.DataFrame
    states: pl.DataFrame


def empty_base() -> Base:
    """No facts, all columns."""
    sentences = _empty(nodes.Sentence).with_columns(
        paper=pl.lit(None, pl.String), digest=pl.lit(None, pl.String), number=pl.lit(None, pl.Int64)
    )
    return Base(
        digests=_empty(nodes.Digest),
        features=_empty(edges.FeaturedIn),
        sentences=sentences,
        names=_empty(edges.Names).drop("stop").with_columns(label=pl.lit(None, pl.String)),
        states=_empty(edges.States).with_columns(paper=pl.lit(None, pl.String)),
    )


def join(bases: Iterable[Base]) -> Base:
    """The facts of all of them; no digest is in two."""
    held = [empty_base(), *bases]
    tables = {field.name: [getattr(base, field.name) for base in held] for field in fields(Base)}
    columns = {name: parts[0].columns for name, parts in tables.items()}
    return Base(**{name: pl.concat([part.select(columns[name]) for part in parts]) for name, parts in tables.items()})


def without(base: Base, digests: Collection[str]) -> Base:
    """The facts of all digests but these, by id."""
    gone = pl.Series("id", sorted(digests), pl.String)
    kept = base.sentences.filter(~pl.col("digest").is_in(gone.implode()))
    sentences = kept.select(start="id")
    return Base(
        digests=base.digests.filter(~pl.col("id").is_in(gone.implode())),
        features=base.features.filter(~pl.col("stop").is_in(gone.implode())),
        sentences=kept,
        names=base.names.join(sentences, on="start", how="semi"),
        states=base.states.join(sentences, on="start", how="semi"),
    )


def moved(base: Base, sources: Mapping[str, str]) -> Base:
    """The same facts, with the files of some digests, by id, elsewhere."""
    if not sources:
        return base
    return replace(
        base,
        digests=base.digests.with_columns(
            source=pl.coalesce(pl.col("id").replace_strict(sources, default=None, return_dtype=pl.String), "source")
        ),
    )


def _empty(record: type) -> pl.DataFrame:
    return frame(to_table(record, ()))
