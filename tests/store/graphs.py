"""Graphs to save."""

from functools import cache
from pathlib import Path

from kg.model import edges, nodes
from kg.model.facts import Extraction, Facts
from kg.model.graph import Graph, new_graph, to_table
from kg.model.schema import LABELS, SCHEMA_VERSION, EdgeKind
from kg.parse import parse_paths
from tests.builders import derive, digest, entry

AUTHORED = EdgeKind("AUTHORED", "Author", "Paper")


@cache
def small() -> Graph:
    """Two papers with something of most kinds."""
    one = entry(
        "2401.00001",
        "{Vim-7B|proposes} has {76.1|states %|Vim-7B|ImageNet|accuracy|DeiT} {정확도|measures|accuracy}.",
        "On {ImageNet|evaluates_on} it beats {DeiT|compares} in {객체 탐지|addresses}.",
        title="{Vim-7B|proposes}: 작은 모델",
        authors="Ada Lovelace, Alan Turing, 김 철수",
        votes=3,
    )
    other = entry("2401.00002", "{Vim-7B|uses} on {ImageNet|trains_on}.", authors="Ada Lovelace, Gemma Team")
    return derive([digest("2024-01-01", one, other)])


@cache
def samples() -> Graph:
    """The sample digests without what an extractor would find in them."""
    parsed = parse_paths([Path(__file__).parents[2] / "samples"])
    return derive([Facts(held, (Extraction(),) * len(held.entries), "test") for held in parsed.digests])


def large(rows: int) -> Graph:
    """A graph that takes a while to save."""
    about = nodes.Graph(
        id="kg",
        schema_version=SCHEMA_VERSION,
        complete=True,
        max_authors=25,
        max_papers=200,
        keeps_invented=False,
        min_confidence=0.0,
        overrides="",
        derived_with="test",
    )
    authors = [
        nodes.Author(id=f"a{i}", name=f"A{i}", variants=["v"], kind="person", homonym_score=0.0, homonym_reasons=[])
        for i in range(rows)
    ]
    kind = EdgeKind("COAUTHORED_WITH", "Author", "Author")
    pairs = [
        edges.CoauthoredWith(f"a{i}", f"a{(i * 7 + 1) % rows}", ["p"], 0.5, "2024-01-01", "2024-01-01")
        for i in range(rows)
    ]
    return new_graph(
        {"Graph": to_table(LABELS["Graph"], [about]), "Author": to_table(nodes.Author, authors)},
        {kind: to_table(edges.CoauthoredWith, pairs)},
    )
