"""What came new since a day."""

from kg.report.changes import changes_document
from kg.report.markdown import render_markdown
from tests.builders import derive, digest, entry
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
    assert row[:5] == ["ImageNet", "accuracy, in %", "78.9 %", "", "Wim"]
    assert row[6:9] == ["0.9", "76.1 %", ""]
    assert "[78.9]" in row[9]
    assert "[76.1]" in row[10]


def test_a_record_is_possible_and_names_the_score_in_doubt_that_is_better() -> None:
    text = "{Vim|proposes} and {Zed|proposes} on {Foo-Set|evaluates_on} in {accuracy|measures}."
    said = ["It has 80 vs. {70|states|Zed|Foo-Set|accuracy}.", "Vim has {40|states|Vim|Foo-Set|accuracy}.",
            "Vim has {50|states|Vim|Foo-Set|accuracy}."]  # fmt: skip
    days = [digest(f"2024-01-0{n}", entry(str(n), text, one, title=f"T{n}")) for n, one in enumerate(said, start=1)]
    document = changes_document(derive(days), "2024-01-03")
    (row,) = table(document, "records-list")
    assert row[8] == "possible: 70 is better + Zed + T1 + 2024-01-01.md:5"
    assert "[0](#records) records broken, [1](#records) more possible; " in render_markdown(document)


def test_papers_of_a_day_stand_in_the_order_of_votes_with_what_they_propose() -> None:
    few, many = (entry(f"{n}", f"{{{name}|proposes}}.", title=name, votes=n) for n, name in ((1, "Few"), (9, "Many")))
    rows = table(changes_document(derive([digest("2024-01-01", few, many)]), "2024-01-01"), "papers-list")
    assert [row[:4] for row in rows] == [["Many", "2024-01-01", "9", "Many"], ["Few", "2024-01-01", "1", "Few"]]


def test_says_where_all_is_new() -> None:
    assert "No digest is older" in render_markdown(changes_document(small(), "2024-01-01"))


def test_says_where_no_digest_is_so_late() -> None:
    document = changes_document(small(), "2025-01-01")
    assert "No digest is of 2025-01-01 or later: nothing is new." in render_markdown(document)
    assert table(document, "papers-list") == []
