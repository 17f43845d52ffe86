"""The whole graph from the base facts of all digests."""

from collections.abc import Sequence

import pyarrow as pa

from kg.derive.base import base_tables
from kg.derive.pairs import benchmark_pairs, coauthor_pairs
from kg.derive.papers import appearances, authored, papers
from kg.derive.typed import result_edges, typed_edges
from kg.known import Known, load_known
from kg.link import Links, link_authors, link_concepts
from kg.model import nodes
from kg.model.facts import Facts
from kg.model.graph import Graph, new_graph, to_table
from kg.model.limits import DEFAULT_LIMITS, Limits
from kg.model.schema import CONCEPTS, EDGES, LABELS, SCHEMA_VERSION, EdgeKind


def derive(facts: Sequence[Facts], limits: Limits = DEFAULT_LIMITS, known: Known | None = None) -> Graph:
    """Link and derive: a function of the set of facts, of the limits and of the known names alone."""
    facts = sorted(facts, key=lambda fact: fact.digest.date)
    links = link_concepts(facts, known or load_known())
    authors = link_authors(facts)
    seen = appearances(facts)
    written = authored(seen)
    typed = typed_edges(facts, links)
    labels, kinds = base_tables(facts, links)
    labels |= _concept_tables(links)
    labels["Graph"] = to_table(nodes.Graph, [_about(limits)])
    labels["Paper"] = to_table(nodes.Paper, papers(seen))
    labels["Author"] = to_table(nodes.Author, authors.values())
    kinds |= _variant_tables(links)
    kinds |= {kind: to_table(EDGES[kind], rows) for kind, rows in typed.items()}
    kinds |= {kind: to_table(EDGES[kind], rows) for kind, rows in result_edges(facts, links).items()}
    kinds[EdgeKind("AUTHORED", "Author", "Paper")] = to_table(EDGES[EdgeKind("AUTHORED", "Author", "Paper")], written)
    kinds[EdgeKind("COAUTHORED_WITH", "Author", "Author")] = coauthor_pairs(written, authors, seen, limits.max_authors)
    kinds[EdgeKind("SHARES_BENCHMARK", "Paper", "Paper")] = benchmark_pairs(typed, limits.max_papers)
    return new_graph(labels, kinds)


def _about(limits: Limits) -> nodes.Graph:
    return nodes.Graph(
        id="kg",
        schema_version=SCHEMA_VERSION,
        complete=True,
        max_authors=limits.max_authors,
        max_papers=limits.max_papers,
    )


def _concept_tables(links: Links) -> dict[str, pa.Table]:
    return {
        CONCEPTS[label]: to_table(LABELS[CONCEPTS[label]], found.values()) for label, found in links.concepts.items()
    }


def _variant_tables(links: Links) -> dict[EdgeKind, pa.Table]:
    tables = {}
    for label, found in links.variants.items():
        kind = EdgeKind("VARIANT_OF", CONCEPTS[label], CONCEPTS[label])
        if kind in EDGES:
            tables[kind] = to_table(EDGES[kind], found)
    return tables
