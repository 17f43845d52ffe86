"""The whole graph from the base facts of all digests."""

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor

import polars as pl
import pyarrow as pa

from kg.base import Base
from kg.base.frames import frame, table
from kg.derive.homonyms import doubted
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
from kg.model.trust import DEFAULT_TRUST, Trust

_AUTHORED = EdgeKind("AUTHORED", "Author", "Paper")
_Tables = tuple[dict[str, pa.Table], dict[EdgeKind, pa.Table]]


def derive(
    base: Base,
    limits: Limits = DEFAULT_LIMITS,
    overrides: Overrides = NO_OVERRIDES,
    known: Known | None = None,
    trust: Trust = DEFAULT_TRUST,
) -> Graph:
    """Link and derive: a function of the set of facts, the limits, the overrides, the known names and the trust."""
    seen = appearances(base)
    with ThreadPoolExecutor(max_workers=1) as pool:  # the two know nothing of each other, and polars needs no Python
        people = pool.submit(_people_tables, base, seen, overrides, limits, trust)
        links = link_concepts(base, known or load_known(), overrides)
        labels, kinds = _concept_tables(base, seen, links, limits, trust)
        labels_of_people, kinds_of_people = people.result()
    kinds |= kinds_of_people
    labels_of_people["Author"] = _doubted(labels_of_people["Author"], kinds, limits)
    about = to_table(nodes.Graph, [_about(limits, overrides, trust)])
    return new_graph({"Graph": about, **labels, **labels_of_people}, kinds)


def _people_tables(base: Base, seen: pl.DataFrame, overrides: Overrides, limits: Limits, trust: Trust) -> _Tables:
    """Papers, authors, and the edges among them."""
    authors = link_authors(base, overrides)
    written = authored(seen, authors)
    persons = authors.nodes.filter(pl.col("kind") == "person").select(author="id")
    labels = {
        "Paper": table(nodes.Paper, papers(seen, base, written, trust)),
        "Author": table(nodes.Author, authors.nodes),
    }
    edges = written.rename({"author": "start", "paper": "stop", "place": "listed_at"})
    kinds = _tables({_AUTHORED: edges})
    kinds[EdgeKind("COAUTHORED_WITH", "Author", "Author")] = coauthor_pairs(written, persons, seen, limits.max_authors)
    return labels, kinds


def _doubted(authors: pa.Table, kinds: Mapping[EdgeKind, pa.Table], limits: Limits) -> pa.Table:
    """The authors with what speaks for several persons of one name."""
    written = frame(kinds[_AUTHORED].select(["start", "stop"])).rename({"start": "author", "stop": "paper"})
    return table(nodes.Author, doubted(frame(authors), written, kinds, limits.max_authors))


def _concept_tables(base: Base, seen: pl.DataFrame, links: Links, limits: Limits, trust: Trust) -> _Tables:
    """What the digests say, the concepts, and the edges to them."""
    named = _named(base, links)
    typed = typed_edges(named, seen, trust)
    labels, kinds = said_tables(base, named)
    for label, held in links.concepts.items():
        labels[CONCEPTS[label]] = to_table(LABELS[CONCEPTS[label]], held.values())
    kinds |= _variant_tables(links)
    kinds |= _tables(typed) | _tables(result_edges(base, links.targets, seen, trust))
    kinds[EdgeKind("SHARES_BENCHMARK", "Paper", "Paper")] = benchmark_pairs(typed, limits.max_papers)
    return labels, kinds


def _named(base: Base, links: Links) -> pl.DataFrame:
    """Every occurrence with the `concept` that is meant, its `sentence`, and that sentence's paper and digest."""
    places = base.sentences.select("paper", "digest", "number", start="id")
    return links.named(base.names.join(places, on="start")).with_columns(sentence="start")


def _about(limits: Limits, overrides: Overrides, trust: Trust) -> nodes.Graph:
    return nodes.Graph(
        id="kg",
        schema_version=SCHEMA_VERSION,
        complete=True,
        max_authors=limits.max_authors,
        max_papers=limits.max_papers,
        keeps_invented=trust.keeps_invented,
        min_confidence=trust.min_confidence,
        overrides=overrides.text,
        derived_with=derived_with(),
    )


def _tables(kinds: dict[EdgeKind, pl.DataFrame]) -> dict[EdgeKind, pa.Table]:
    return {kind: table(EDGES[kind], rows) for kind, rows in kinds.items()}


def _variant_tables(links: Links) -> dict[EdgeKind, pa.Table]:
    kinds: Iterable[tuple[str, EdgeKind]] = (
        (label, EdgeKind("VARIANT_OF", CONCEPTS[label], CONCEPTS[label])) for label in links.variants
    )
    return {kind: to_table(EDGES[kind], links.variants[label]) for label, kind in kinds if kind in EDGES}
