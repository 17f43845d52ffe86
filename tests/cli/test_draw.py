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
        (["coauthors", "--around", " "], "the name is empty; "),
        (["ego", " "], "the name is empty; "),
        (["coauthors", "--around", "Vim"], "'Vim' is a method, no person; kg draw ego 'Vim' draws what is near"),
        (["ego", "Vim", "--around", "Mamba"], "ego takes no --around"),
        (["methods", "--counting", "newman"], "methods takes no --counting"),
        (["ego", "Vim", "--counting", "full"], "ego takes no --counting"),
        (["query", "compared_with", "method=Vim", "--counting", "full"], "query takes no --counting"),
        (["coauthors", "--min-confidence", "0.5"], "coauthors takes no --min-confidence"),
        (["query", "coauthors", "author=Cy Doe", "--min-confidence", "0.5"], "query takes no --min-confidence"),
        (["coauthors", "--depth", "2"], "--depth is how far from --around NAME, which is not given"),
        (["methods", "--since", "2024-05", "--until", "2024-04"], "--since 2024-05 is after --until 2024-04"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)
def test_what_does_not_fit_is_one_line(kg: Run, sample_file: Path, given: list[str], said: str) -> None:
    answer = kg("draw", *given, "-o", "page.html", "--store", str(sample_file))
    assert answer.code == 2
    assert answer.err.startswith(f"kg: {said}")
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("page.svg", "page.svg: the page is HTML; name it page.html (it saves itself as PNG and SVG)"),
        ("page", "page: the page is HTML; name it page.html (it saves itself as PNG and SVG)"),
        ("no/such/page.html", "no/such/page.html: there is no folder no/such; make it first"),
    ],
)
def test_where_no_page_can_be_written_is_said_before_the_graph_is_opened(kg: Run, output: str, said: str) -> None:
    answer = kg("draw", "coauthors", "-o", output, "--store", "none.lbug")
    assert (answer.code, answer.err) == (2, f"kg: {said}\n")


@pytest.mark.parametrize("output", ["page.HTM", "-"])
def test_a_page_may_be_written_to_any_html_file_and_to_stdout(kg: Run, sample_file: Path, output: str) -> None:
    answer = kg("draw", "coauthors", "-o", output, "--store", str(sample_file))
    assert answer.code == 0, answer.err
    assert answer.out.startswith("<!doctype html>") is (output == "-")


def test_a_month_that_is_none_is_said_before_the_graph_is_opened(kg: Run) -> None:
    answer = kg("draw", "coauthors", "--until", "May", "-o", "page.html", "--store", "none.lbug")
    assert answer.err == "kg: 'May' is no month; write it as 2024-01\n"


def test_a_person_without_a_paper_in_the_months_is_said_to_have_none(kg: Run, sample_file: Path) -> None:
    given = ["--around", "Lianghui Zhu", "--since", "2031-01"]
    answer = kg("draw", "coauthors", *given, "-o", "page.html", "--store", str(sample_file))
    assert answer.err == "kg: Lianghui Zhu has no paper in the months that are drawn\n"
