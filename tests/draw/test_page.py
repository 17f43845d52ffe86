"""What stands in a page's file: everything, and nothing from elsewhere."""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest

from kg.draw import PICTURES, Asked, Choice, Renderer, draw_benchmarks, draw_coauthors, draw_ego, draw_methods
from kg.errors import UsageError
from kg.model.facts import Facts
from kg.model.graph import Graph
from kg.model.limits import Limits
from kg.store import Store
from tests.builders import derive, digest, entry
from tests.draw.pages import HOSTILE, hostile, small, varied

Draw = Callable[[Graph], str]
DRAWS: list[Draw] = [
    draw_coauthors,
    draw_benchmarks,
    draw_methods,
    lambda graph: draw_coauthors(graph, renderer=Renderer.SIGMA),
]
each = pytest.mark.parametrize("draw", DRAWS, ids=["coauthors", "benchmarks", "methods", "sigma"])


def data_of(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)[1])


@each
def test_only_the_scripts_named_by_their_hashes_may_run(draw: Draw) -> None:
    page = draw(small())
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    hashes = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts}
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert set(re.findall(r"sha256-([^']+)'", policy.split("style-src")[0])) == hashes


@each
def test_nothing_is_fetched(draw: Draw) -> None:
    assert not re.search(r"<(?:link|img|iframe|script)[^>]*\s(?:src|href)=", draw(small()))


@each
def test_hostile_names_stand_in_no_markup(draw: Draw) -> None:
    page = draw(hostile())
    assert HOSTILE not in page
    assert page.count("<script") == draw(small()).count("<script")
    assert "\u2028" not in page


@each
def test_is_the_same_each_time(draw: Draw) -> None:
    assert draw(small()) == draw(small())


@each
def test_an_empty_graph_has_a_page(draw: Draw) -> None:
    assert data_of(draw(derive([])))["nodes"]["label"] == []


@pytest.mark.parametrize("name", ["coauthors", "benchmarks", "methods", "ego"])
def test_needs_the_tables_that_it_names_and_no_more(name: str, sample_store: Store) -> None:
    class Whole:
        """The store, all of which is loaded whatever is asked for."""

        def load(self, only: object) -> Graph:  # noqa: ARG002
            return sample_store.load()

    asked = Asked("Vision Mamba", {}, Choice(top=60, depth=PICTURES[name].depth), "full", "auto")
    assert PICTURES[name].draw(sample_store, asked) == PICTURES[name].draw(Whole(), asked)  # type: ignore[arg-type]


def test_small_networks_are_drawn_by_vis_and_large_ones_by_sigma() -> None:
    assert "vis-network" in draw_coauthors(small())
    assert "vis-network" not in draw_coauthors(small(), renderer=Renderer.SIGMA)


def test_what_was_left_out_and_set_aside_is_said() -> None:
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
    assert "1 person left out: without any edge." in page


def test_a_notebook_shows_the_page_in_a_frame() -> None:
    shown = draw_coauthors(small())._repr_html_()
    assert shown.startswith('<iframe title="Who writes with whom" srcdoc="&lt;!doctype html&gt;')
    assert "<script" not in shown


def test_the_title_of_a_frame_is_no_markup() -> None:
    graph = derive([digest("2024-01-01", entry("1", authors='"><b>Ann</b> Lee, Bo Kim'))])
    (name,) = [label for label in data_of(draw_coauthors(graph))["nodes"]["label"] if "Ann" in label]
    title = re.match(r'<iframe title="([^"]*)" srcdoc="', draw_ego(graph, name)._repr_html_())[1]
    assert unescape(title) == f"Around {name}"
    assert "<" not in title


def test_a_prompt_does_not_print_the_whole_page() -> None:
    page = draw_coauthors(small())
    assert repr(page) == f"<page 'Who writes with whom', {len(page):,} characters>"
    assert str(page).startswith("<!doctype html>")


def test_no_folder_of_the_machine_that_built_the_graph_is_on_the_page() -> None:
    read = digest("2024-01-01", entry("1", "{MMLU|introduces}", authors="Ann Lee, Bo Kim"))
    other = digest("2024-01-02", entry("2", "{MMLU|evaluates_on}", authors="Ann Lee, Bo Kim"))
    graph = derive([from_folder(read, "/home/ann/secret"), from_folder(other, "samples")])
    page = draw_benchmarks(graph)
    assert "secret" not in page
    assert {sentence[0] for sentence in data_of(page)["sentences"]} == {"2024-01-01.md:4", "samples/2024-01-02.md:4"}
    assert data_of(page)["papers"]["seen"][0][0][2] == "2024-01-01.md:3"


def from_folder(facts: Facts, folder: str) -> Facts:
    return replace(facts, digest=replace(facts.digest, source=f"{folder}/{facts.digest.source}"))


def test_around_what_is_not_there_is_an_error() -> None:
    with pytest.raises(UsageError, match="nothing here is known as 'Nobody'"):
        draw_ego(varied(), "Nobody")


def test_what_else_has_the_name_that_was_given_is_told() -> None:
    text = "{hallucination|addresses} ({환각|addresses|hallucination}) 을 {환각|measures} 로 봅니다."
    graph = derive([digest("2024-01-01", entry("1", text, authors="Ann Lee, Bo Kim"))])
    page = unescape(draw_ego(graph, "환각"))
    assert "Around 환각: " in page
    assert "'환각' is also a name of task:hallucination." in page
    assert "is also a name of" not in unescape(draw_ego(graph, "metric:환각"))


def test_an_answer_leaves_nothing_out_that_it_does_not_name(sample_store: Store) -> None:
    asked = Asked("compared_with", {"method": "Vim"}, Choice(top=1000), "full", "auto")
    assert not re.findall(r"[\d,]+ things? left out[^<]*", PICTURES["query"].draw(sample_store, asked))
