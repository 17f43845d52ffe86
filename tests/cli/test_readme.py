"""The README says what runs: its commands are known, and what it shows them print is what they print."""

import re
import shlex
from pathlib import Path

from tests.cli.conftest import Run
from tests.conftest import ROOT, SAMPLES

README = (ROOT / "README.md").read_text(encoding="utf-8")
SERVER = "neo4j://localhost"
COMMANDS = [shlex.split(line[2:]) for line in README.splitlines() if line.startswith("$ kg ")]


def test_every_command_runs(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "samples").symlink_to(SAMPLES)
    (tmp_path / "tests").symlink_to(ROOT / "tests")
    commands = [words for words in COMMANDS if SERVER not in words]
    assert len(commands) >= 5
    for words in commands:
        assert kg(*words[1:]).code == 0, words


def test_every_command_on_a_server_runs(kg: Run, tmp_path: Path, neo4j_uri: str) -> None:
    (tmp_path / "samples").symlink_to(SAMPLES)
    (tmp_path / "tests").symlink_to(ROOT / "tests")
    commands = [words for words in COMMANDS if SERVER in words]
    assert commands
    for words in commands:
        assert kg(*[neo4j_uri if word == SERVER else word for word in words[1:]]).code == 0, words


def test_what_a_build_says_is_what_the_readme_shows(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "samples").symlink_to(SAMPLES)
    said = kg("build", "samples", "--store", "demo/graph.lbug").err.splitlines()[-4:]
    assert all(line in README for line in said), said


def test_the_overrides_that_the_readme_shows_hold_for_the_samples(kg: Run) -> None:
    shown = re.search(r"```toml\n(.*?)```", README, re.DOTALL)
    assert shown
    Path("names.toml").write_text(shown[1], encoding="utf-8")
    assert kg("build", str(SAMPLES), "--overrides", "names.toml").code == 0
    asked = "MATCH (a:Author)-[:AUTHORED]->(p:Paper {id: '2311.16502'}) WHERE a.name = 'Kai Zhang' RETURN a.id AS id"
    assert kg("cypher", asked).out == "id\nkai zhang@osu\n"


def test_what_queries_print_is_what_the_readme_shows(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "samples").symlink_to(SAMPLES)
    kg("build", "samples")
    use = kg("query", "benchmarks_by_use").out.splitlines()
    assert re.sub(r"\s+", " ", README).count(re.sub(r"\s+", " ", " ".join(use[:3]))) == 1
    result = kg("query", "results_on_benchmark", "benchmark=ImageNet 256x256").out.splitlines()
    block = README.partition("-- 1 of 2")[2].partition("$ kg ")[0]
    shown = dict(line.split(maxsplit=1) for line in block.splitlines() if "  " in line)
    first = dict(zip(result[0].split("\t"), result[1].split("\t"), strict=True))
    assert {name: shown[name] for name in ("method", "metric", "value", "sentence", "line")} == {
        name: first[name] for name in ("method", "metric", "value", "sentence", "line")
    }
    found = kg("search", "사고연쇄").out.splitlines()
    assert re.sub(r"\s+", " ", README).count(" ".join(" ".join(found).split())) == 1
