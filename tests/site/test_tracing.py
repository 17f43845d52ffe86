"""Whatever the site says of a paper stands in its digest, on the line that is named, with the name marked."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from kg.model.graph import Graph
from kg.model.schema import EDGES
from kg.report.text import plain
from kg.site.addresses import page_of
from tests.conftest import ROOT
from tests.site.reading import read

PAPER = "2401.09417"  # it proposes, compares, evaluates, addresses, measures and reports
ROLES = ("PROPOSES", "USES", "COMPARES_WITH", "INTRODUCES", "EVALUATES_ON", "TRAINS_ON", "ADDRESSES", "MEASURES")
SLOTS = ("OF_METHOD", "ON_BENCHMARK", "IN_METRIC", "OVER_BASELINE")


class Said(NamedTuple):
    """What the digest says of the paper, in which sentence, and the kinds and ids that it is about."""

    sentence: dict[str, Any]
    marked: tuple[str, ...]
    about: tuple[tuple[str, str], ...]


def rows(graph: Graph, type_: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The edges of a type, each with the label that it leads to."""
    return ((kind.stop, row) for kind in EDGES if kind.type == type_ for row in graph.edges[kind].to_pylist())


@pytest.fixture(scope="session")
def said(sample_graph: Graph) -> list[Said]:
    """All that the graph holds of the paper's concepts and results, read from its tables."""
    sentences = {row["id"]: row for row in sample_graph.nodes["Sentence"].to_pylist()}
    names = [(label, row) for label, row in rows(sample_graph, "NAMES")]
    found = []
    for type_ in ROLES:
        for label, edge in rows(sample_graph, type_):
            if edge["start"] == PAPER:
                own = (row for of, row in names if (of, row["stop"]) == (label, edge["stop"]))
                marked = tuple(row["surface"] for row in own if row["start"] == edge["sentence"])
                found.append(Said(sentences[edge["sentence"]], marked, ((label, edge["stop"]),)))
    slots = [(label, row) for type_ in SLOTS for label, row in rows(sample_graph, type_)]
    results = {row["stop"] for _, row in rows(sample_graph, "REPORTS") if row["start"] == PAPER}
    for _, state in rows(sample_graph, "STATES"):
        if state["stop"] in results:
            sentence = sentences[state["start"]]
            start, end = (state[at] - sentence["start_at"] for at in ("start_at", "end_at"))
            about = tuple((label, row["stop"]) for label, row in slots if row["start"] == state["stop"])
            found.append(Said(sentence, (sentence["text"][start:end],), about))
    return found


@pytest.fixture(scope="session")
def writers(sample_graph: Graph) -> list[str]:
    return [row["start"] for _, row in rows(sample_graph, "AUTHORED") if row["stop"] == PAPER]


def test_the_paper_says_something_of_every_kind(said: list[Said]) -> None:
    assert {label for one in said for label, _ in one.about} == {"Method", "Benchmark", "Task", "Metric"}
    assert len([one for one in said if len(one.about) > 1]) >= 2, "results with a method and a benchmark"


def test_every_claim_is_on_the_pages_of_paper_digest_and_authors(
    sample_site: Path, said: list[Said], writers: list[str]
) -> None:
    pages = [page_of("Paper", PAPER), page_of("Digest", "daily-papers/2024-01-18")]
    assert len(writers) == 6
    for page in [*pages, *(page_of("Author", writer) for writer in writers)]:
        for one in said:
            assert_quoted(sample_site / page, one)


def test_every_claim_is_on_the_page_of_what_it_is_about(sample_site: Path, said: list[Said]) -> None:
    for one in said:
        for kind, id_ in one.about:
            assert_quoted(sample_site / page_of(kind, id_), one)


def test_every_quote_of_the_site_stands_on_the_line_that_it_names(sample_site: Path) -> None:
    digests = {path: path.read_text(encoding="utf-8").splitlines() for path in (ROOT / "samples").glob("*.md")}
    quotes = {quoted for page in sample_site.rglob("*.html") for quoted in read(page).quotes}
    assert len(quotes) > 500
    for quoted in quotes:
        file, _, number = quoted.place.rpartition(":")
        line = digests[ROOT / "samples" / Path(file).name][int(number) - 1]
        assert quoted.sentence in plain(unicodedata.normalize("NFC", line)), quoted


def assert_quoted(page: Path, one: Said) -> None:
    """The page has the sentence, the names marked in it, and its line behind it."""
    found = [quoted for quoted in read(page).quotes if set(one.marked) <= {*quoted.marked}]
    places = {(quoted.sentence, int(quoted.place.rpartition(":")[2])) for quoted in found}
    assert (one.sentence["text"], one.sentence["line"]) in places, f"{page.name}: {one}"
