"""The page of a person."""

from kg.report.author import author_document
from tests.builders import derive, digest, entry
from tests.report.documents import of, table
from tests.report.graphs import small


def test_papers_stand_with_their_place_and_co_authors_open_to_common_papers() -> None:
    document = of(small(), author_document, "ann lee")
    assert [[row[0], row[2], row[-1]] for row in table(document, "papers-list")] == [
        ["One: a | pipe", "", "2024-01-01.md:3"],
        ["Two", "yes", "2024-01-01.md:9"],
        ["Many", "", "2024-01-01.md:15"],
    ]
    assert [row[0] for row in table(document, "coauthors-list")] == ["Bo Kim", "Cy Doe"]


def test_what_the_papers_do_has_its_sentence() -> None:
    rows = table(of(small(), author_document, "ed foe"), "does-list")
    (proposes,) = (row for row in rows if row[1] == "proposes")
    assert proposes[2:4] == ["Wim", "method"]
    assert "[Wim]" in proposes[4]
    assert "2024-02-01.md" in proposes[4]


def test_a_team_has_no_co_authors() -> None:
    graph = derive([digest("2024-01-01", entry("1", authors="Ann Lee, Gemma Team"))])
    document = of(graph, author_document, "gemma team")
    assert "coauthors" not in [section.id for section in document.sections]
