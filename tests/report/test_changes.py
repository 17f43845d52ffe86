"""What came new since a day."""

from kg.report.changes import changes_document
from kg.report.markdown import render_markdown
from tests.report.documents import table
from tests.report.graphs import small


def test_only_what_no_earlier_digest_had_is_new() -> None:
    document = changes_document(small(), "2024-02-01")
    assert [row[0] for row in table(document, "papers-list")] == ["Three"]
    assert [row[0] for row in table(document, "all-authors")] == ["Ed Foe"]
    assert [row[0] for row in table(document, "methods-list")] == ["Wim"]
    assert table(document, "benchmarks-list") == []
    assert [row[:2] for row in table(document, "pairs-list")] == [["Bo Kim", "Ed Foe"]]


def test_a_broken_record_has_both_sentences() -> None:
    (row,) = table(changes_document(small(), "2024-02-01"), "records-list")
    assert row[:4] == ["ImageNet", "accuracy, in %", "78.9 %", "Wim"]
    assert row[5] == "76.1 %"
    assert "[78.9]" in row[6]
    assert "[76.1]" in row[7]


def test_says_where_all_is_new() -> None:
    assert "No digest is older" in render_markdown(changes_document(small(), "2024-01-01"))


def test_says_where_no_digest_is_so_late() -> None:
    document = changes_document(small(), "2025-01-01")
    assert "No digest is of 2025-01-01 or later: nothing is new." in render_markdown(document)
    assert table(document, "papers-list") == []
