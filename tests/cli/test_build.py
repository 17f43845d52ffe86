import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import SAMPLES
from tests.extract.own_text.texts import DIGESTS

DIGEST = """## Daily Papers (2024-02-01)

### [Mine: A Paper](https://arxiv.org/abs/2402.00001)

Vote: 3

Authors: Ada Lovelace, Charles Babbage

- Mine을 제안합니다.
"""


def test_a_build_says_what_it_read_and_made(kg: Run) -> None:
    answer = kg("build", str(SAMPLES), "--store", "mine.lbug")
    assert answer.code == 0
    assert answer.out == ""
    assert "digests: 6 added; 57 headings = 57 entries + 0 rejected" in answer.err
    assert "0 rejected, " in answer.err
    assert "edges in mine.lbug" in answer.err
    assert Path("mine.lbug").is_file()


def test_rejected_input_is_listed_with_its_place_and_the_rest_is_kept(kg: Run) -> None:
    Path("2024-02-01.md").write_text(DIGEST + "\n### A Title Without Link\n", encoding="utf-8")
    answer = kg("build", ".")
    assert answer.code == 3
    assert "2024-02-01.md:11: rejected: a heading without a link to a paper\n" in answer.err
    assert "digests: 1 added; 2 headings = 1 entries + 1 rejected" in answer.err
    assert kg("cypher", "MATCH (p:Paper) RETURN p.id AS id").out == "id\n2402.00001\n"


def test_nothing_to_read_is_an_error_and_leaves_the_graph_as_it_was(kg: Run) -> None:
    Path("good.md").write_text(DIGEST, encoding="utf-8")
    Path("bad.md").write_bytes(b"## Daily Papers (2024-02-01)\n\xff\xfe\n")
    assert kg("build", "good.md").code == 0
    answer = kg("build", "bad.md")
    assert answer.code == 1
    assert (
        answer.err
        == "kg: no paper in a digest under bad.md; bad.md:2: rejected: not UTF-8 (byte 29); save the file as UTF-8\n"
    )
    assert kg("cypher", "MATCH (p:Paper) RETURN count(p) AS n").out == "n\n1\n"


def test_a_path_that_is_not_there_is_named(kg: Run) -> None:
    answer = kg("build", "nowhere")
    assert (answer.code, answer.err) == (1, "kg: nowhere: no such file or folder\n")


def test_without_a_path_the_command_is_not_understood(kg: Run) -> None:
    assert kg("build").code == 2


def test_thresholds_decide_what_makes_pairs(kg: Run) -> None:
    kg("build", str(SAMPLES), "--max-authors", "2")
    few = kg("cypher", "MATCH (:Author)-[c:COAUTHORED_WITH]->(:Author) RETURN count(c) AS n").out
    kg("build", str(SAMPLES))
    many = kg("cypher", "MATCH (:Author)-[c:COAUTHORED_WITH]->(:Author) RETURN count(c) AS n").out
    assert int(few.split()[1]) < int(many.split()[1])


@pytest.mark.parametrize("store", ["neo9j://localhost", "some://where"])
def test_an_address_of_an_unknown_engine_is_an_error(kg: Run, store: str) -> None:
    answer = kg("build", str(SAMPLES), "--store", store)
    assert answer.code == 1
    assert answer.err.startswith(f"kg: {store}: no engine for ")


def test_texts_that_are_likely_invented_are_listed_and_make_no_edges_unless_they_are_kept(kg: Run) -> None:
    ask = ("cypher", "MATCH (p:Paper)-[:PROPOSES|USES]->(:Method) RETURN DISTINCT p.id AS paper ORDER BY paper")
    first = kg("build", str(DIGESTS))
    listed = [line for line in first.err.splitlines() if "likely not about the paper" in line]
    assert [line.partition(": doubtful")[0] for line in listed] == [
        f"{DIGESTS / 'invented.md'}:{line}" for line in (3, 13, 23)
    ]
    assert "0 rejected, 3 doubtful" in first.err
    assert "2407.00005" not in kg(*ask).out
    assert "2407.00001" in kg(*ask).out
    kept = kg("build", str(DIGESTS), "--keep-invented")
    assert "0 entries extracted" in kept.err
    assert "2407.00005" in kg(*ask).out


def test_a_build_that_changes_nothing_lists_the_invented_texts_of_its_files_again(kg: Run) -> None:
    kg("build", str(DIGESTS))
    assert "0 rejected, 3 doubtful" in kg("build", str(DIGESTS / "invented.md")).err
    assert "0 rejected, 0 doubtful" in kg("build", str(DIGESTS / "own.md")).err


def test_stats_list_the_texts_that_are_likely_invented(kg: Run) -> None:
    kg("build", str(DIGESTS))
    told = kg("stats", "--json")
    assert json.loads(told.out)["texts that are likely not about their papers"] == 3
    assert told.err.count("invented.md:") == told.err.count("its facts make no edges") == 3


def test_the_facts_of_an_invented_text_are_extracted_all_the_same(kg: Run) -> None:
    rows = [json.loads(line) for line in kg("extract", str(DIGESTS / "invented.md")).out.splitlines()]
    assert len(rows) == 3
    assert all(row["entities"] for row in rows)


@pytest.mark.parametrize("least", ["1.5", "-0.1", "nan"])
def test_a_confidence_out_of_range_is_not_understood(kg: Run, least: str) -> None:
    answer = kg("build", str(SAMPLES), "--min-confidence", least)
    assert answer.code == 2
    assert f"--min-confidence {least} is not a number from 0 to 1" in answer.err


def test_what_is_less_sure_than_asked_makes_no_edges(kg: Run) -> None:
    ask = ("cypher", "MATCH (:Paper)-[u:USES]->(:Method) RETURN min(u.confidence) >= 0.6 AS sure, count(*) > 0 AS some")
    kg("build", str(SAMPLES))
    assert kg(*ask).out == "sure\tsome\nFalse\tTrue\n"
    kg("build", str(SAMPLES), "--min-confidence", "0.6")
    assert kg(*ask).out == "sure\tsome\nTrue\tTrue\n"
