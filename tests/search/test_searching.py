"""Searching a graph in a file."""

import random
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.search import search
from kg.store import Rows, Store


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("ImageNet", ("Benchmark", "imagenet")),
        ("chain of thought", ("Method", "chainofthought")),
        ("사고연쇄", ("Method", "chainofthought")),
        ("연쇄사고", ("Method", "chainofthought")),
        ("정확도", ("Metric", "accuracy")),
        ("He, Kaiming", ("Author", "kaiming he")),
        ("https://arxiv.org/abs/2106.09685v2", ("Paper", "2106.09685")),
        ("GSM8K AND (", ("Benchmark", "gsm8k")),
    ],
)
def test_what_is_meant_comes_first(sample_store: Store, text: str, first: tuple[str, str]) -> None:
    hit = search(sample_store, text).hits[0]
    assert (hit.label, hit.id) == first


def test_evidence_is_what_other_queries_count(sample_store: Store) -> None:
    hits = {
        hit.label: hit for text in ("ImageNet", "Kaiming He", "2106.09685") for hit in search(sample_store, text).hits
    }
    for label, statement in {
        "Benchmark": "MATCH (s:Sentence)-[:NAMES]->(n:Benchmark {id: $id}) RETURN DISTINCT s.id",
        "Author": "MATCH (:Author {id: $id})-[:AUTHORED]->(p:Paper) RETURN p.id",
        "Paper": "MATCH (:Paper {id: $id})-[:HAS_SENTENCE]->(s:Sentence) RETURN s.id",
    }.items():
        counted = len(sample_store.run(statement, {"id": hits[label].id}).values)
        assert hits[label].evidence == counted > 0


def test_hits_with_some_words_are_given_only_where_none_has_all(sample_store: Store) -> None:
    assert [hit.id for hit in search(sample_store, "Kaiming He").hits] == ["kaiming he"]
    assert search(sample_store, "Kaiming Hx").hits[0].id == "kaiming he"


def test_labels_and_a_limit_leave_the_order_as_it_is(sample_store: Store) -> None:
    every = search(sample_store, "language", limit=1000)
    assert not every.is_cut
    assert len({hit.label for hit in every.hits}) > 1
    cut = search(sample_store, "language", limit=3)
    assert (cut.hits, cut.is_cut) == (every.hits[:3], True)
    papers = search(sample_store, "language", ["Paper"], limit=1000)
    assert papers.hits == [hit for hit in every.hits if hit.label == "Paper"]


def test_nothing_found_is_no_hit(sample_store: Store) -> None:
    assert search(sample_store, "xyzzy").hits == []


class Shuffled:
    """A store that gives the rows of every answer in an order of its own."""

    engine = "ladybug"

    def __init__(self, store: Store, seed: int) -> None:
        self._store = store
        self._random = random.Random(seed)  # noqa: S311

    def run(self, statement: str, parameters: Mapping[str, Any]) -> Rows:
        rows = self._store.run(statement, parameters)
        return Rows(rows.columns, self._random.sample(rows.values, len(rows.values)))


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(),
    text=st.sampled_from(["a", "llama", "model", "학습", "vision language", "the"]),
    limit=st.integers(1, 60),
)
def test_the_order_does_not_depend_on_that_of_the_candidates(
    ladybug_store: Store, seed: int, text: str, limit: int
) -> None:
    shuffled = cast(Store, Shuffled(ladybug_store, seed))
    assert search(shuffled, text, limit=limit) == search(ladybug_store, text, limit=limit)


def test_a_search_imports_nothing_that_only_other_work_needs(sample_file: Path) -> None:
    heavy = "{'polars', 'spacy', 'networkx', 'scipy', 'igraph', 'neo4j'}"
    code = (
        "import sys; from kg.search import search; from kg.store import open_store\n"
        f"assert search(open_store({str(sample_file)!r}), 'ImageNet').hits\n"
        f"print(sorted({heavy} & sys.modules.keys()))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n"
