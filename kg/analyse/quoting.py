"""Sentences as evidence: what they say of a concept or a result, in which paper, at which place."""

from collections.abc import Collection
from dataclasses import dataclass

import polars as pl

from kg.analyse.evidence import Quote, marked
from kg.base.frames import frame
from kg.model.graph import Graph
from kg.model.schema import EdgeKind

Wanted = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a paper, by id; the quote has its text in marked parts, its digest's date and its file:line."""

    sentence: str
    paper: str
    quote: Quote


def quote_concepts(graph: Graph, wanted: Collection[Wanted], label: str) -> dict[Wanted, Evidence]:
    """The evidence of (sentence id, concept id) pairs, the concepts of one label; the names are marked."""
    return _quoted(graph, wanted, EdgeKind("NAMES", "Sentence", label))


def quote_results(graph: Graph, wanted: Collection[Wanted]) -> dict[Wanted, Evidence]:
    """The evidence of (sentence id, result id) pairs; the numbers are marked."""
    return _quoted(graph, wanted, EdgeKind("STATES", "Sentence", "Result"))


def _quoted(graph: Graph, wanted: Collection[Wanted], kind: EdgeKind) -> dict[Wanted, Evidence]:
    """Only what is wanted becomes records: of a large graph that is little."""
    pairs = pl.DataFrame(sorted(set(wanted)), {"start": pl.String, "stop": pl.String}, orient="row")
    places = frame(graph.edges[kind].select(["start", "stop", "start_at", "end_at"])).unique()
    found = places.join(pairs, on=["start", "stop"], how="semi").group_by("start", "stop").agg("start_at", "end_at")
    told = pairs.join(found, on=["start", "stop"], how="left").join(_sentences(graph), on="start")
    return {
        (row["start"], row["stop"]): Evidence(
            row["start"],
            row["paper"],
            Quote(
                marked(row["text"], _within(row["start_at"], row["end_at"], row["begin"])),
                row["date"],
                f"{row['source']}:{row['line']}",
            ),
        )
        for row in told.iter_rows(named=True)
    }


def _sentences(graph: Graph) -> pl.DataFrame:
    """Every sentence with its paper and its digest's date and source."""
    texts = frame(graph.nodes["Sentence"]).select("text", "line", start="id", begin="start_at")
    papers = frame(graph.edges[EdgeKind("HAS_SENTENCE", "Paper", "Sentence")]).select(paper="start", start="stop")
    homes = frame(graph.edges[EdgeKind("IN_DIGEST", "Sentence", "Digest")]).select(start="start", digest="stop")
    digests = frame(graph.nodes["Digest"]).select("date", "source", digest="id")
    return texts.join(papers, on="start").join(homes, on="start").join(digests, on="digest")


def _within(starts: list[int] | None, ends: list[int] | None, begin: int) -> list[tuple[int, int]]:
    """The places in a sentence that begins at `begin`; none where it does not name what is looked for."""
    return [(start - begin, end - begin) for start, end in zip(starts or (), ends or (), strict=True)]
