"""`kg draw`: every picture, its options, and what is refused."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "given",
    [
        ["coauthors"],
        ["coauthors", "--top", "0", "--counting", "newman", "--renderer", "sigma"],
        ["coauthors", "--giant", "--core", "3", "--since", "2024-01"],
        ["benchmarks", "--min-weight", "2"],
        ["methods", "--min-confidence", "0.5", "--until", "2024-06"],
        ["ego", "Vision Mamba", "--depth", "1"],
        ["query", "compared_with", "method=Vim"],
    ],
    ids=" ".join,
)
def test_draw_writes_a_page(kg: Run, sample_file: Path, given: list[str]) -> None:
    answer = kg("draw", *given, "-o", "page.html", "--store", str(sample_file))
    assert (answer.code, answer.err.split(":")[0]) == (0, "page.html"), answer.err
    assert Path("page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_query_of_ones_own_is_drawn_from_its_file(kg: Run, sample_file: Path) -> None:
    Path("own.cypher").write_text(
        "// Who wrote with whom.\nMATCH (a:Author)-[c:COAUTHORED_WITH]->(b:Author) RETURN a.id AS one, b.id AS other\n",
        encoding="utf-8",
    )
    answer = kg("draw", "query", "own.cypher", "-o", "page.html", "--store", str(sample_file))
    assert answer.code == 0, answer.err
    assert "Who wrote with whom. A line joins" in Path("page.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["ego"], "which person, paper or concept? Give its name: kg draw ego NAME -o FILE"),
        (["coauthors", "Ann"], "coauthors takes no name, but 'Ann' is given; --around NAME draws what is near one"),
        (["ego", "Vim", "a=b"], "ego takes no parameters, but 'a=b' is given"),
        (["methods", "--since", "2024"], "'2024' is no month; write it as 2024-01"),
        (["query", "no_such"], "no query is named 'no_such'; did you mean new_since?"),
        (["query", "benchmarks_by_use"], "no row of benchmarks_by_use names two things to join; its columns are"),
        (["coauthors", "--around", "Qqqqq Zzzz"], "nothing here is known as 'Qqqqq Zzzz'; nothing is written like it"),
        (
            ["coauthors", "--since", "2031-01"],
            "nothing is left to draw; choose less narrowly. Only papers first seen from 2031-01",
        ),
        (["coauthors", "--core", "99"], "nothing is left to draw; choose less narrowly. "),
        (["coauthors", "--community", "Qqqqq Zzzz"], "nothing here is known as 'Qqqqq Zzzz'"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)
def test_what_does_not_fit_is_one_line(kg: Run, sample_file: Path, given: list[str], said: str) -> None:
    answer = kg("draw", *given, "-o", "page.html", "--store", str(sample_file))
    assert answer.code == 2
    assert answer.err.startswith(f"kg: {said}")
    assert answer.err.count("\n") == 1
