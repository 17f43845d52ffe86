"""The whole graph from the base facts of all digests."""

from collections.abc import Iterable

import polars as pl
import pyarrow as pa

from kg.base import Base
from kg.base.frames import table
from kg.derive.pairs import benchmark_pairs, coauthor_pairs
from kg.derive.papers import appearances, authored, papers
from kg.derive.said import said_tables
from kg.derive.typed import result_edges, typed_edges
from kg.fingerprints import derived_with
from kg.known import Known, load_known
from kg.link import Links, link_authors, link_concepts
from kg.model import nodes
from kg.model.graph import Graph, new_graph, to_table
from kg.model.limits import DEFAULT_LIMITS, Limits
from kg.model.overrides import NO_OVERRIDES, Overrides
from kg.model.schema import CONCEPTS, EDGES, LABELS, SCHEMA_VERSION, EdgeKind


def derive(
    base: Base, limits: Limits = DEFAULT_LIMITS, overrides: Overrides = NO_OVERRIDES, known: Known | None = None
) -> Graph:
    """Link and derive: a function of the set of facts, of the limits, the overrides and the known names alone."""
    links = link_concepts(base, known or load_known(), overrides)
    authors = link_authors(base, overrides)
    named = _named(base, links)
    seen = appearances(base)
    written = authored(seen, authors)
    typed = typed_edges(named, seen)
    labels, kinds = said_tables(base, named)
    labels |= {
        CONCEPTS[label]: to_table(LABELS[CONCEPTS[label]], held.values()) for label, held in links.concepts.items()
    }
    labels["Graph"] = to_table(nodes.Graph, [_about(limits, overrides)])
    labels["Paper"] = table(nodes.Paper, papers(seen, base, written))
    labels["Author"] = table(nodes.Author, authors.nodes)
    kinds |= _variant_tables(links)
    kinds |= _tables(typed) | _tables(result_edges(base, links.targets, seen))
    kinds |= _tables({EdgeKind("AUTHORED", "Author", "Paper"): _authored_edges(written)})
    persons = authors.nodes.filter(pl.col("kind") == "person").select(author="id")
    kinds[EdgeKind("COAUTHORED_WITH", "Author", "Author")] = coauthor_pairs(written, persons, seen, limits.max_authors)
    kinds[EdgeKind("SHARES_BENCHMARK", "Paper", "Paper")] = benchmark_pairs(typed, limits.max_papers)
    return new_graph(labels, kinds)


def _named(base: Base, links: Links) -> pl.DataFrame:
    """Every occurrence with the `concept` that is meant, its `sentence`, and that sentence's paper and digest."""
    places = base.sentences.select("paper", "digest", "number", start="id")
    return links.named(base.names.join(places, on="start")).with_columns(sentence="start")


def _about(limits: Limits, overrides: Overrides) -> nodes.Graph:
    return nodes.Graph(
        id="kg",
        schema_version=SCHEMA_VERSION,
        complete=True,
        max_authors=limits.max_authors,
        max_papers=limits.max_papers,
        overrides=overrides.text,
        derived_with=derived_with(),
    )


def _authored_edges(written: pl.DataFrame) -> pl.DataFrame:
    return written.rename({"author": "start", "paper": "stop", "place": "listed_at"})


def _tables(kinds: dict[EdgeKind, pl.DataFrame]) -> dict[EdgeKind, pa.Table]:
    return {kind: table(EDGES[kind], rows) for kind, rows in kinds.items()}


def _variant_tables(links: Links) -> dict[EdgeKind, pa.Table]:
    kinds: Iterable[tuple[str, EdgeKind]] = (
        (label, EdgeKind("VARIANT_OF", CONCEPTS[label], CONCEPTS[label])) for label in links.variants
    )
    return {kind: to_table(EDGES[kind], links.variants[label]) for label, kind in kinds if kind in EDGES}
