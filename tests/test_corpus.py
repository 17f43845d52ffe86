"""What a large corpus of real digests must give; needs KG_TEST_CORPUS=DIR, a folder with the 206 digests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.build import Summary
from kg.query import run_query
from kg.store import Store, open_store

CORPUS = os.environ.get("KG_TEST_CORPUS", "")
pytestmark = pytest.mark.skipif(not CORPUS, reason="set KG_TEST_CORPUS to a folder of the 206 real digests")


@pytest.fixture
def store(corpus: tuple[Path, Summary]) -> Iterator[Store]:
    with open_store(str(corpus[0])) as opened:
        yield opened


def test_every_entry_is_accounted_for(corpus: tuple[Path, Summary], store: Store) -> None:
    summary = corpus[1]
    assert (summary.digests, summary.plan.headings, summary.entries, summary.papers) == (206, 2729, 2729, 2728)
    assert not summary.rejected
    assert store.count()["(:Paper)-[:FEATURED_IN]->(:Digest)"] == 2729


def test_the_paper_in_two_digests_keeps_both_texts(store: Store) -> None:
    rows = store.run(
        "MATCH (p:Paper {id: '2410.09342'})-[:HAS_SENTENCE]->(s:Sentence)-[:IN_DIGEST]->(d:Digest) "
        "RETURN DISTINCT d.date AS date ORDER BY date",
        {},
    )
    assert rows.values == [("2024-10-16",), ("2024-10-18",)]


@pytest.mark.parametrize(
    ("paper", "role", "label", "concept"),
    [
        ("2401.09417", "EVALUATES_ON", "Benchmark", "ImageNet"),
        ("2401.09417", "EVALUATES_ON", "Benchmark", "COCO"),
        ("2401.09417", "EVALUATES_ON", "Benchmark", "ADE20K"),
        ("2401.09417", "COMPARES_WITH", "Method", "DeiT"),
        ("2401.09417", "PROPOSES", "Method", "Vim"),
        ("2401.09084", "EVALUATES_ON", "Benchmark", "MSR-VTT"),
        ("2401.09084", "PROPOSES", "Method", "UniVG"),
        ("2401.08967", "EVALUATES_ON", "Benchmark", "GSM8K"),
        ("2401.08967", "EVALUATES_ON", "Benchmark", "MathQA"),
        ("2401.08967", "EVALUATES_ON", "Benchmark", "SVAMP"),
        ("2401.08967", "PROPOSES", "Method", "ReFT"),
        ("2401.08740", "PROPOSES", "Method", "SiT"),
    ],
)
def test_a_known_fact_is_an_edge(store: Store, paper: str, role: str, label: str, concept: str) -> None:
    statement = f"MATCH (p:Paper {{id: $paper}})-[r:{role}]->(c:{label}) RETURN c.name, c.aliases"
    names = {name for row in store.run(statement, {"paper": paper}).values for name in (row[0], *row[1])}
    assert concept in names


def test_sit_reports_its_fid(store: Store) -> None:
    rows = run_query(store, "results_of_method", {"method": "SiT"}).dicts()
    found = [row for row in rows if row["paper"] == "2401.08740"]
    assert [(row["value"], row["metric"], row["is_delta"]) for row in found] == [(2.06, "FID-50K", False)]


def test_every_occurrence_is_a_slice_of_its_sentence_and_stands_in_its_digest_line(store: Store) -> None:
    lines: dict[str, list[str]] = {}
    rows = store.run(
        "MATCH (s:Sentence)-[n:NAMES]->(c) MATCH (s)-[:IN_DIGEST]->(d:Digest) "
        "RETURN s.text, s.start_at, n.start_at, n.end_at, n.surface, d.source, s.line",
        {},
    )
    assert len(rows.values) > 20_000
    for text, sentence_at, start, end, surface, source, line in rows.values:
        assert text[start - sentence_at : end - sentence_at] == surface
        if source not in lines:
            lines[source] = Path(source).read_text(encoding="utf-8").split("\n")
        assert surface in lines[source][line - 1]


def test_every_authored_edge_opens_to_an_author_line(store: Store) -> None:
    rows = store.run(
        "MATCH (a:Author)-[:AUTHORED]->(p:Paper)-[f:FEATURED_IN]->(d:Digest) WHERE size(f.authors) > 0 "
        "WITH a, p, max(d.date) AS latest "
        "MATCH (p)-[f:FEATURED_IN]->(d:Digest) WHERE d.date = latest "
        "RETURN a.id, a.variants, p.id, f.authors_line, d.source, f.authors_at",
        {},
    )
    assert len(rows.values) == store.count()["(:Author)-[:AUTHORED]->(:Paper)"]
    lines: dict[str, list[str]] = {}
    for author, variants, paper, author_line, source, authors_at in rows.values:
        if source not in lines:
            lines[source] = Path(source).read_text(encoding="utf-8").split("\n")
        printed = lines[source][authors_at - 1]
        assert printed.startswith("Author")
        assert printed.split(":", 1)[1].strip() == author_line
        spellings = [variant.split() for variant in variants]
        assert any(all(word in printed for word in spelling) for spelling in spellings), (author, paper)
