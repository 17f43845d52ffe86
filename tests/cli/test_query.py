import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

DIGEST = """## Daily Papers (2024-02-01)

### [=HYPERLINK("http://x"): A Paper](https://arxiv.org/abs/2402.00001)

Authors: @Ada \x1b[31mLovelace, -Charles Babbage, [bold]Grace Hopper

- 글.
"""


@pytest.fixture
def hostile_store(kg: Run) -> str:
    Path("x.md").write_text(DIGEST, encoding="utf-8")
    kg("build", "x.md", "--store", "hostile.lbug")
    return "hostile.lbug"


def test_rows_into_a_pipe_are_separated_by_tabs(kg: Run, sample_file: Path) -> None:
    answer = kg("query", "coauthors", "author=kaiming he", "--store", str(sample_file))
    assert answer.code == 0
    assert answer.out.startswith("coauthor\tpapers\tweight\tfirst_seen\tlast_seen\tpaper_ids\n")
    assert answer.out.splitlines()[1] == "Jian Sun\t1\t0.333333\t2024-11-18\t2024-11-18\t1512.03385"


def test_json_is_a_list_of_objects(kg: Run, sample_file: Path) -> None:
    rows = json.loads(kg("query", "new_since", "date=2024-11-18", "--json", "--store", str(sample_file)).out)
    assert {row["first_seen"] for row in rows} == {"2024-11-18"}
    assert set(rows[0]) == {"first_seen", "paper", "title", "votes", "code", "project_page"}


def test_csv_cells_are_no_formulas(kg: Run, hostile_store: str) -> None:
    text = kg(
        "cypher", "MATCH (a:Author) RETURN a.name AS n, -1 AS x ORDER BY n", "--csv", "--store", hostile_store
    ).out
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["n", "x"]
    assert rows[1][0].startswith("'-Charles")
    assert rows[2][0].startswith("'@Ada")
    assert rows[1][1] == "-1"


def test_control_characters_do_not_reach_the_terminal(kg: Run, hostile_store: str) -> None:
    answer = kg("cypher", "MATCH (a:Author) RETURN a.name AS n", "--store", hostile_store)
    assert "\x1b" not in answer.out
    assert "[bold]Grace Hopper" in answer.out


def test_an_answer_is_cut_at_the_limit_and_says_so(kg: Run, sample_file: Path) -> None:
    answer = kg("cypher", "MATCH (p:Paper) RETURN p.id AS id", "--limit", "3", "--store", str(sample_file))
    assert len(answer.out.splitlines()) == 4
    assert answer.err == "kg: cut after 3 rows; --limit N gives more\n"


def test_a_whole_answer_says_nothing_of_a_cut(kg: Run, sample_file: Path) -> None:
    assert kg("cypher", "MATCH (p:Paper) RETURN p.id AS id", "--store", str(sample_file)).err == ""


def test_parameters_of_an_ad_hoc_statement_are_given_by_name(kg: Run, sample_file: Path) -> None:
    statement = "MATCH (p:Paper {id: $id}) RETURN p.title AS title"
    answer = kg("cypher", statement, "id=2106.09685", "--store", str(sample_file))
    assert answer.out == "title\nLoRA: Low-Rank Adaptation of Large Language Models\n"
    typed = kg("cypher", "UNWIND $ids AS id RETURN id + 1 AS n", "ids:=[1, 2]", "--store", str(sample_file))
    assert typed.out == "n\n2\n3\n"
    assert "uses $id, which is not given" in kg("cypher", statement, "--store", str(sample_file)).err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("query", "coauthor"), 2, "no query is named 'coauthor'; did you mean coauthors"),
        (("query", "coauthors"), 2, "query coauthors needs author=..."),
        (("query", "new_since", "date=20240101"), 2, "date=20240101: not a date as YYYY-MM-DD"),
        (("query", "coauthors", "person=x"), 2, "query coauthors has no parameter 'person'; it takes author"),
        (("query", "coauthors", "author=Kaiming Hee"), 2, "did you mean Kaiming He"),
        (("cypher", "RETURN $x", "x:=one"), 2, "x:=one: no JSON value after ':='"),
        (("cypher", "CREATE (n)"), 1, "a query starts with one of MATCH, OPTIONAL, RETURN, UNWIND, WITH"),
        (("cypher", "MATCH (p:Paper) RETURN p.nothing"), 1, "Cannot find property nothing"),
        (("cypher", "MATCH (p:Paper RETURN p"), 1, "Parser exception"),
    ],
)
def test_a_mistake_is_one_line_and_its_exit_code(
    kg: Run, sample_file: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    answer = kg(*words, "--store", str(sample_file))
    assert answer.code == code
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert answer.out == ""


def test_values_that_json_has_no_form_for_are_text_or_null(kg: Run, sample_file: Path) -> None:
    statement = "RETURN date('2024-01-01') AS day, 0.0 / 0.0 AS nothing, [1.0 / 0.0] AS endless"
    answer = kg("cypher", statement, "--json", "--store", str(sample_file))
    assert json.loads(answer.out) == [{"day": "2024-01-01", "nothing": None, "endless": [None]}]


def test_headers_of_csv_are_no_formulas_either(kg: Run, sample_file: Path) -> None:
    assert kg("cypher", "RETURN 1 AS `=x`", "--csv", "--store", str(sample_file)).out == "'=x\n1\n"


def test_a_unit_is_no_formula(kg: Run, sample_file: Path) -> None:
    assert kg("cypher", "RETURN '%' AS unit", "--csv", "--store", str(sample_file)).out == "unit\n%\n"


def test_an_answer_without_rows_says_so(kg: Run, sample_file: Path) -> None:
    answer = kg("query", "new_since", "date=2030-01-01", "--store", str(sample_file))
    assert (answer.code, answer.err) == (0, "kg: no rows\n")
    assert answer.out.count("\n") == 1


def test_a_statement_that_is_not_utf8_is_refused(kg: Run, sample_file: Path) -> None:
    answer = kg("cypher", "RETURN '\udcff' AS x", "--store", str(sample_file))
    assert (answer.code, answer.err) == (1, "kg: the query is not UTF-8\n")


def test_an_empty_store_option_is_not_taken_for_none(kg: Run) -> None:
    assert kg("cypher", "RETURN 1", "--store", "").err.startswith("kg: --store is empty")


def test_queries_lists_each_with_its_parameters(kg: Run) -> None:
    answer = kg("queries")
    assert answer.code == 0
    assert "kg query coauthors author=...\n    Co-authors of a person" in answer.out


def test_a_statement_that_takes_too_long_is_stopped(kg: Run, sample_file: Path) -> None:
    endless = (
        "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c RETURN sum(a * b * c) AS n"
    )
    answer = kg("cypher", endless, "--seconds", "0.5", "--store", str(sample_file))
    assert answer.code == 1
    assert answer.err.count("\n") == 1
