"""Reports as JSON."""

import json

from kg.analyse.evidence import Part
from kg.report.document import Claim, Counted, Document, Node, Section, Seen, Table, columns, prose
from kg.report.json import render_json
from tests.report.graphs import TURNED

PAPER = Node("Paper", "2401.00001", "One", "https://arxiv.org/abs/2401.00001")
CLAIM = Claim(
    (Part("It beats ", marked=False), Part("BERT", marked=True)),
    PAPER,
    Seen(Node("Digest", "daily-papers/2024-01-01", "2024-01-01"), "a.md:3"),
    "compares with",
    0.9,
)


def document(*row: object) -> Document:
    table = Table("t", "T", columns(*(f"c{place}" for place in range(len(row)))), (row,))
    return Document("Title", (prose("About"),), (Section("s", "S", (table,)),))


def cells(*row: object) -> list:
    return json.loads(render_json(document(*row)))["sections"][0]["blocks"][0]["rows"][0]


def test_numbers_are_numbers_and_nothing_is_null() -> None:
    assert cells(1, 2.5, None) == [1, 2.5, None]


def test_a_count_names_its_rows_and_its_error() -> None:
    assert cells(Counted(3, "t"), Counted(4.5, "t", 1, 0.5)) == [
        {"value": 3, "rows": "t"},
        {"value": 4.5, "rows": "t", "error": 0.5},
    ]


def test_a_claim_has_its_sentence_paper_digest_and_line() -> None:
    (held,) = cells(CLAIM)
    assert held == {
        "sentence": "It beats BERT",
        "marked": ["BERT"],
        "says": "compares with",
        "confidence": 0.9,
        "paper": {"kind": "Paper", "id": "2401.00001", "name": "One", "url": "https://arxiv.org/abs/2401.00001"},
        "digest": {"kind": "Digest", "id": "daily-papers/2024-01-01", "name": "2024-01-01"},
        "place": "a.md:3",
    }


def test_only_addresses_of_the_web_are_told() -> None:
    assert "url" not in cells(Node("Paper", "1", "One", "javascript:alert(1)"))[0]


def test_text_is_what_it_was_but_nothing_in_the_file_turns_it() -> None:
    text = f"{TURNED}\u2028\u200b\x85\ud800"
    written = render_json(document(text))
    assert json.loads(written)["sections"][0]["blocks"][0]["rows"] == [[text]]
    assert not set(text) - set("evil") & set(written)
    assert written.encode()
