"""Reports as CSV."""

import csv
import io

import pytest

from kg.report.csv import render_csv
from kg.report.document import Bullets, Chart, Counted, Document, Node, Section, Series, Sources, Table, columns, prose
from tests.report.graphs import FORMULA
from tests.report.test_json import CLAIM, document


def read(held: Document) -> list[dict[str, str]]:
    return [{name: cell for name, cell in row.items() if cell} for row in csv.DictReader(io.StringIO(render_csv(held)))]


@pytest.mark.parametrize("text", [FORMULA, "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1", "\u202e=1"])
def test_text_that_a_spreadsheet_would_run_has_an_apostrophe(text: str) -> None:
    row = read(document(text))[1]
    assert row["c0"].startswith("'")


def test_numbers_stay_numbers() -> None:
    assert read(document(-1, -2.5, Counted(1234, "t")))[1] == {
        "section": "S",
        "table": "T",
        "c0": "-1",
        "c1": "-2.5",
        "c2": "1234",
    }


def test_a_claim_has_its_paper_digest_and_line_beside_it() -> None:
    row = read(document(CLAIM))[1]
    assert row["c0"] == "It beats BERT"
    assert [row[f"c0: {name}"] for name in ("name", "says", "paper", "digest", "place", "confidence")] == [
        "BERT",
        "compares with",
        "2401.00001",
        "2024-01-01",
        "a.md:3",
        "0.9",
    ]


def test_a_name_has_its_id_and_why_it_is_doubtful() -> None:
    row = read(document(Node("Author", "ann lee", "Ann Lee", doubtful="two groups")))[1]
    assert (row["c0"], row["c0: id"], row["c0: doubt"]) == ("Ann Lee", "ann lee", "two groups")


def test_all_tables_and_paragraphs_are_in_one_file() -> None:
    one = Table("one", "One", columns("name", "papers"), (("a", 1),))
    two = Table("two", "Two", columns("name", "votes"), (("b", 2),))
    chart = Chart("chart", "By month", "bar", "month", ("2024-01",), (Series("papers", (3,)),))
    blocks = (one, two, chart, Sources("src", "Said", (CLAIM,)), Bullets((prose("said"),)))
    rows = read(Document("D", (prose("About ", 1),), (Section("s", "S", blocks),)))
    assert rows[0] == {"section": "D", "text": "About 1"}
    assert rows[1] == {"section": "S", "table": "One", "name": "a", "papers": "1"}
    assert rows[2] == {"section": "S", "table": "Two", "name": "b", "votes": "2"}
    assert rows[3] == {"section": "S", "table": "By month: the numbers", "month": "2024-01", "papers": "3"}
    assert rows[4]["sentence"] == "It beats BERT"
    assert rows[5] == {"section": "S", "text": "said"}


def test_columns_of_one_name_are_all_there() -> None:
    held = Table("t", "T", columns("person", "of", "and", "of"), (("Ann", "A", "Bo", "B"),))
    (row,) = read(Document("D", (), (Section("s", "S", (held,)),)))
    assert [row[name] for name in ("person", "of", "and", "of 2")] == ["Ann", "A", "Bo", "B"]


def test_a_doubtful_name_is_marked_in_a_list_too() -> None:
    names = Node("Author", "ann lee", "Ann Lee", doubtful="two groups"), Node("Author", "bo", "Bo")
    assert read(document(names))[1]["c0"] == "Ann Lee (?); Bo"


@pytest.mark.parametrize("text", [f"a;{FORMULA}", "a; =1", "a;\t@x"])
def test_text_is_no_formula_where_semicolons_part_cells(text: str) -> None:
    cells = read(document(text))[1]["c0"].split(";")
    assert cells[1].lstrip().startswith("'")
