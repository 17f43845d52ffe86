"""What stands in a page's file: everything, and nothing from elsewhere."""

import base64
import hashlib
import json
import re
from collections.abc import Callable

import pytest

from kg.draw import BENCHMARK_TABLES, COAUTHOR_TABLES, draw_benchmarks, draw_coauthors
from kg.model.graph import Graph
from kg.model.limits import Limits
from kg.store import Store
from tests.builders import derive, digest, entry
from tests.draw.pages import HOSTILE, hostile, small

Draw = Callable[[Graph], str]
both = pytest.mark.parametrize("draw", [draw_coauthors, draw_benchmarks])


def data_of(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)[1])


@both
def test_only_the_scripts_named_by_their_hashes_may_run(draw: Draw) -> None:
    page = draw(small())
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    hashes = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts}
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert set(re.findall(r"sha256-([^']+)'", policy.split("style-src")[0])) == hashes


@both
def test_nothing_is_fetched(draw: Draw) -> None:
    assert not re.search(r"<(?:link|img|iframe|script)[^>]*\s(?:src|href)=", draw(small()))


@both
def test_hostile_names_stand_in_no_markup(draw: Draw) -> None:
    page = draw(hostile())
    assert HOSTILE not in page
    assert page.count("<script") == draw(small()).count("<script")
    assert "\u2028" not in page


@both
def test_is_the_same_each_time(draw: Draw) -> None:
    assert draw(small()) == draw(small())


@both
def test_an_empty_graph_has_a_page(draw: Draw) -> None:
    assert data_of(draw(derive([])))["nodes"] == []


def test_needs_the_tables_that_it_names_and_no_more(sample_store: Store) -> None:
    whole = sample_store.load()
    assert draw_coauthors(sample_store.load(only=COAUTHOR_TABLES)) == draw_coauthors(whole)
    assert draw_benchmarks(sample_store.load(only=BENCHMARK_TABLES)) == draw_benchmarks(whole)


def test_an_edge_of_persons_opens_to_their_papers() -> None:
    data = data_of(draw_coauthors(small()))
    assert data["panels"]["e0"]["heading"] == "Ann Lee and Bo Kim"
    (section,) = data["panels"]["e0"]["sections"]
    one, two = (data["cards"][key] for key in section["cards"])
    assert (one["heading"], one["link"]) == ("One: first", "https://arxiv.org/abs/2401.00001")
    assert one["facts"] == ["Digest of 2024-01-01, 7 votes, 2024-01-01.md:3", "Authors: Ann Lee, Bo Kim"]
    assert two["facts"][0] == "Digest of 2024-01-01, no votes given, 2024-01-01.md:9"


def test_an_edge_of_papers_opens_to_both_sentences() -> None:
    data = data_of(draw_benchmarks(small()))
    (section,) = data["panels"]["e0"]["sections"]
    one, two = (data["cards"][key] for key in section["cards"])
    assert section["heading"] == "MMLU"
    assert [part for part in one["quote"] if part["marked"]] == [{"text": "MMLU", "marked": True}]
    assert one["facts"] == ["evaluates on it (confidence 0.90)", "Digest of 2024-01-01, 2024-01-01.md:4"]
    assert two["facts"][0] == "introduces it (confidence 0.90)"


def test_says_what_was_left_out_and_set_aside() -> None:
    graph = derive(
        [
            digest(
                "2024-01-01",
                entry("1", title="Crowd", authors="Ann Lee, Bo Kim, Cy Doe"),
                entry("2", authors="Ann Lee, Bo Kim"),
            )
        ],
        Limits(max_authors=2),
    )
    page = draw_coauthors(graph)
    assert "Papers of more than 2 authors (1) make no lines" in page
    assert "<li>Crowd (3 authors)</li>" in page
    assert "Of 3 persons the 2 with most papers are shown" in page
