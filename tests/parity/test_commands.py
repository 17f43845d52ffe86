"""What the commands print and draw is the same, whichever engine holds the graph."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import Driver

from kg.build import build
from servers import empty
from tests.cli.conftest import Answer, Run
from tests.conftest import SAMPLES
from tests.servers.given import Address

COMMANDS = [
    "stats",
    "stats --json",
    "queries",
    "query benchmarks_by_use",
    "query results_on_benchmark benchmark=imagenet --csv",
    "query papers_sharing_benchmark paper=2401.09417 --json",
    "query coauthors author=nobody",
    "query coauthor",
    "query coauthor_path author=albert_gu other=chelsea_finn",
    "report coauthors -o -",
    "report benchmarks --format csv",
    "report benchmark MMLU --format json",
    "report author dao,tri",
    "report method Mamba --format html",
    "report digest 2024-01-18",
    "report changes --since 2024-01-01",
    "draw coauthors -o -",
    "draw benchmarks -o -",
    "draw methods --top 0 -o -",
    "draw ego Mamba -o -",
    "draw query methods_on_benchmark benchmark=ImageNet -o -",
    "draw query own.cypher -o -",
    "search 연쇄사고",
    "search imagenet --json",
    "remove --all --dry-run",
    "remove 1999-01-01 --dry-run",
    "remove 2024-01-18 --dry-run",
]
UNSORTED = """// Which text names which benchmark.
MATCH (paper:Paper)-[:HAS_SENTENCE]->(s:Sentence)-[:NAMES]->(b:Benchmark)
RETURN paper.id AS paper, b.name AS benchmark, s.text AS text
"""
STATEMENTS = [
    "MATCH (p:Paper)-[e:PROPOSES]->(m:Method) RETURN p, e, m ORDER BY p.id, m.id",
    "UNWIND range(1, 2000) AS x RETURN x",
    "MATCH (n) DELETE n",
    "MATCH (n",
]


@pytest.fixture(scope="module")
def server(neo4j_server: Address, neo4j_driver: Driver) -> Iterator[str]:
    empty(neo4j_driver)
    build([SAMPLES], neo4j_server.uri)
    yield neo4j_server.uri
    empty(neo4j_driver)


def both(kg: Run, file: Path, server: str, *words: str) -> tuple[Answer, Answer]:
    """What the command says of either store, whose address is told as STORE."""
    answers = []
    for address in (str(file), server):
        code, out, err = kg(*words, "--store", address)
        told = re.compile(f"{re.escape(address)}(/neo4j)?")
        answers.append(Answer(code, told.sub("STORE", out), told.sub("STORE", err)))
    return answers[0], answers[1]


def first_difference(one: str, other: str) -> tuple[str, str]:
    """What either says from where they differ."""
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[at : at + 80], other[at : at + 80]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_says_the_same_of_both(kg: Run, sample_file: Path, server: str, command: str) -> None:
    Path("own.cypher").write_text(UNSORTED, encoding="utf-8")
    in_file, on_server = both(kg, sample_file, server, *command.split())
    assert (on_server.code, on_server.err) == (in_file.code, in_file.err)
    assert first_difference(on_server.out, in_file.out) == ("", "")  # of a page of half a megabyte
    assert on_server.out or on_server.err


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement_of_ones_own_is_answered_alike(kg: Run, sample_file: Path, server: str, statement: str) -> None:
    in_file, on_server = both(kg, sample_file, server, "cypher", statement, "--json")
    assert (on_server.code, on_server.out) == (in_file.code, in_file.out)
    assert on_server.err.count("\n") == in_file.err.count("\n")


def test_a_build_that_finds_nothing_to_do_says_so_of_both(
    kg: Run, sample_file: Path, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(SAMPLES.parent)
    before = json.loads(kg("stats", "--json", "--store", server).out)
    in_file, on_server = both(kg, sample_file, server, "build", str(SAMPLES))
    assert on_server == in_file
    assert "0 rows written" in on_server.err
    assert json.loads(kg("stats", "--json", "--store", server).out) == before


def test_the_doctor_finds_both_stores_whole(kg: Run, sample_file: Path, server: str) -> None:
    in_file, on_server = both(kg, sample_file, server, "doctor")
    assert (in_file.code, on_server.code) == (0, 0)
    assert "complete" in in_file.out
    assert "complete" in on_server.out
    assert "5.26" in on_server.out
