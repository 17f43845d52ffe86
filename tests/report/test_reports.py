"""What holds for every report: numbers open to rows, claims to their lines, and nothing breaks out of a format."""

import csv
import io
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from kg.model.edges import Typed
from kg.model.graph import Graph
from kg.model.schema import EDGES, EdgeKind
from kg.report import FORMATS, REPORTS
from kg.report.document import Cell, Chart, Claim, Counted, Document, Node, Seen, Table
from kg.report.indexed import LABELS
from kg.report.quoting import SAYS
from kg.report.text import plain
from kg.store import Store, open_store
from tests.builders import derive
from tests.report.graphs import BREAKOUT, HOSTILE, IMAGE, TURNED, hostile, small
from tests.report.walking import ids, records

# What each report is asked for, of the sample graph.
ASKED = {
    "coauthors": "",
    "benchmarks": "",
    "benchmark": "imagenet",
    "author": "xinggang wang",
    "method": "vim",
    "digest": "daily-papers/2024-01-18",
    "changes": "2024-01-01",
}
PAPER = "2401.09417"  # it has a claim of each kind
EVERY_KIND = {"proposes", "uses", "compares with", "evaluates on", "addresses", "measures"}
Make = Callable[[str], Document]

NAMED = ("author", "method", "benchmark")
every = pytest.mark.parametrize("name", REPORTS)
formats = pytest.mark.parametrize("form", FORMATS)


@pytest.fixture(scope="module")
def samples(sample_file: Path) -> Graph:
    with open_store(str(sample_file)) as store:
        return store.load()


@pytest.fixture(scope="module")
def made(samples: Graph) -> Make:
    """The report of a name on the sample graph, made once."""
    return cache(lambda name: REPORTS[name].make(samples, ASKED[name]))


# Every report about hostile text, and those that are about one node about each such text.
BAD = [(name, text) for name in REPORTS for text in (HOSTILE if REPORTS[name].asks in NAMED else HOSTILE[:1])]
bad = pytest.mark.parametrize(("name", "text"), BAD)


@cache
def of_hostile(name: str, text: str) -> Document:
    graph, asks = hostile(), REPORTS[name].asks
    if asks in NAMED:
        named = [node for node in graph.nodes[asks.capitalize()].to_pylist() if text in node["name"]]
        return REPORTS[name].make(graph, min(named, key=lambda node: len(node["name"]))["id"])
    return REPORTS[name].make(graph, {"digest": "daily-papers/2024-01-01", "since": "2024-01-01"}.get(asks, ""))


@cache
def written(name: str, text: str, form: str) -> str:
    """The hostile report in a format."""
    return FORMATS[form](of_hostile(name, text))


def test_every_report_is_tried_here() -> None:
    assert ASKED.keys() == REPORTS.keys()


@every
def test_every_number_opens_to_rows_that_are_in_the_report(made: Make, name: str) -> None:
    document = made(name)
    counted = list(records(document, Counted))
    assert counted
    charted = [list(records(chart.numbers, Counted)) for chart in records(document, Chart)]
    assert all(charted)
    assert {number.rows for number in chain(counted, *charted)} <= set(ids(document))


@every
def test_no_two_parts_have_one_id(made: Make, name: str) -> None:
    found = ids(made(name))
    assert sorted(found) == sorted(set(found))


@every
def test_every_claim_stands_in_the_line_that_it_names(made: Make, name: str) -> None:
    for claim in records(made(name), Claim):
        assert claim.sentence in line_of(claim.seen)
        assert claim.paper.id in heading_of(claim.seen)


@every
def test_every_place_is_of_its_digest(made: Make, name: str) -> None:
    for seen in records(made(name), Seen):
        assert line_of(seen)
        assert seen.digest.text in seen.place


@pytest.mark.parametrize("name", ["benchmarks", "benchmark", "author", "method", "digest", "changes"])
def test_all_claims_of_one_paper_stand_in_its_entry_with_what_they_are_about_marked(made: Make, name: str) -> None:
    claims = [claim for claim in records(made(name), Claim) if claim.paper.id == PAPER]
    assert claims
    for claim in claims:
        line = line_of(claim.seen)
        assert claim.sentence in line
        assert all(part.text in line for part in claim.parts if part.marked)
        assert any(part.marked for part in claim.parts)


@pytest.mark.parametrize("name", ["author", "digest"])
def test_nothing_that_a_paper_does_is_left_out(made: Make, samples: Graph, name: str) -> None:
    edges = chain(*(samples.edges[kind].to_pylist() for kind in EDGES if EDGES[kind] is Typed))
    done = Counter((SAYS[edge["role"]], edge["stop"]) for edge in edges if edge["start"] == PAPER)
    assert {says for says, _ in done} == EVERY_KIND
    rows = [row for row in chain(*(table.rows for table in records(made(name), Table))) if about_paper(row)]
    told = [(word, node.id) for row in rows for word in row if word in EVERY_KIND for node in concepts(row)]
    assert done == Counter(told)


@pytest.mark.parametrize("name", ["author", "digest"])
def test_no_result_of_a_paper_is_left_out(made: Make, samples: Graph, name: str) -> None:
    reports = samples.edges[EdgeKind("REPORTS", "Paper", "Result")].to_pylist()
    held = {row["id"]: row["value"] for row in samples.nodes["Result"].to_pylist()}
    values = [held[edge["stop"]] for edge in reports if edge["start"] == PAPER]
    assert values
    marked = {part.text for claim in records(made(name), Claim) for part in claim.parts if part.marked}
    assert {f"{value:g}" for value in values} <= marked


@every
def test_is_the_same_each_time_and_needs_the_tables_that_it_names_and_no_more(
    sample_store: Store, made: Make, name: str
) -> None:
    partial = sample_store.load(only=REPORTS[name].tables)
    assert REPORTS[name].make(partial, ASKED[name]) == made(name)


@every
@formats
def test_every_report_is_written_in_every_format(made: Make, name: str, form: str) -> None:
    text = FORMATS[form](made(name))
    assert text.endswith("\n")
    assert text.encode().decode() == text


@pytest.mark.parametrize(("name", "about"), [("coauthors", ""), ("benchmarks", ""), ("changes", "2024-01-01")])
def test_an_empty_graph_has_the_reports_that_need_no_name(name: str, about: str) -> None:
    document = REPORTS[name].make(derive([]), about)
    assert all(render(document) for render in FORMATS.values())


@bad
@formats
def test_nothing_hidden_is_in_any_format(name: str, text: str, form: str) -> None:
    assert not set(TURNED) - set("evil") & set(written(name, text, form))


@bad
def test_hostile_text_makes_no_markup_in_a_page(name: str, text: str) -> None:
    page = written(name, text, "html")
    assert IMAGE not in page
    assert BREAKOUT not in page
    assert page.count("<script") == 1
    assert not re.search(r"(?:href|src)=\"(?!#|https?:)", page)


@bad
def test_hostile_text_makes_no_markup_in_markdown(name: str, text: str) -> None:
    for token in tokens(written(name, text, "md")):
        if token.type in ("html_inline", "html_block"):
            assert re.fullmatch(r'(?:<a id="[\w.~-]+">|</a>)+\n?', token.content)
        if token.type == "link_open":
            assert re.match(r"#|https?://", str(token.attrs["href"]))


@bad
def test_hostile_text_makes_no_formula_in_csv(name: str, text: str) -> None:
    rows = list(csv.reader(io.StringIO(written(name, text, "csv"))))
    assert any(plain(text) in cell for cell in chain(*rows))
    for cell in chain(*rows):
        assert not cell.startswith(tuple("=+-@＝＋－＠\t\r")) or is_number(cell)


@bad
def test_json_is_read_as_it_was_written(name: str, text: str) -> None:
    held = json.loads(written(name, text, "json"))
    assert held["title"]
    assert json.dumps(text, ensure_ascii=True)[1:-1] in json.dumps(held, ensure_ascii=True)


def test_the_numbers_of_a_small_report_are_those_of_its_graph() -> None:
    document = REPORTS["changes"].make(small(), "2024-02-01")
    (about,) = document.about
    assert [part.value for part in about.parts if isinstance(part, Counted)] == [1, 1, 1, 1, 0, 1, 0, 0]


def about_paper(row: tuple[Cell, ...]) -> bool:
    """Whether a row has a sentence of the paper."""
    return any(claim.paper.id == PAPER for claim in records(row, Claim))


def concepts(row: tuple[Cell, ...]) -> list[Node]:
    """The concepts that a row names in cells of their own."""
    return [cell for cell in row if isinstance(cell, Node) and cell.kind in LABELS]


def line_of(seen: Seen) -> str:
    """The line of the file that a place names."""
    file, _, line = seen.place.rpartition(":")
    return read(file)[int(line) - 1]


def heading_of(seen: Seen) -> str:
    """The nearest heading at or above a place."""
    file, _, line = seen.place.rpartition(":")
    above = read(file)[: int(line)]
    return next(text for text in reversed(above) if text.startswith("### "))


@cache
def read(file: str) -> list[str]:
    """The lines of a digest as they are read."""
    return unicodedata.normalize("NFC", Path(file).read_text(encoding="utf-8")).split("\n")


def tokens(markdown: str) -> Iterator:
    """All tokens of a Markdown text, those within lines too."""
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(markdown):
        yield token
        yield from token.children or ()


def is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
