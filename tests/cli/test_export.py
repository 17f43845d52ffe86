import re
import shlex
from pathlib import Path
from typing import get_args

import pytest

from kg.cli import export
from kg.export import EXPORTERS
from kg.model.graph import Graph
from tests.cli.conftest import Run


def test_every_exporter_can_be_asked_for() -> None:
    assert {str(format_) for format_ in get_args(export._What)[0]} == set(EXPORTERS)


def test_the_command_is_printed_as_it_stands_in_the_script(kg: Run, sample_file: Path) -> None:
    answer = kg("export", "neo4j-admin", "my export", "--store", str(sample_file))
    place, _, command = answer.out.partition(" &&\n")
    assert answer.code == 0
    assert shlex.split(place) == ["cd", str(Path("my export").resolve())]
    assert command.startswith("neo4j-admin database import full neo4j \\\n")
    assert Path("my export/import.sh").read_text(encoding="utf-8").endswith(f" &&\n{command}")


def test_what_was_written_and_what_to_do_with_it_goes_to_stderr(
    kg: Run, sample_file: Path, sample_graph: Graph
) -> None:
    said, advice = kg("export", "neo4j-admin", "out", "--store", str(sample_file)).err.splitlines()
    size = sum(file.stat().st_size for file in Path("out").rglob("*") if file.is_file())
    nodes, edges = (sum(table.num_rows for table in held.values()) for held in (sample_graph.nodes, sample_graph.edges))
    assert said == f"out: {nodes:,} nodes and {edges:,} edges, {size:,} bytes"
    assert "sh out/import.sh" in advice
    assert advice.endswith("cypher-shell -f out/finish.cypher")


def test_a_folder_with_something_in_it_is_refused(kg: Run, sample_file: Path) -> None:
    Path("out").mkdir()
    Path("out/mine").touch()
    answer = kg("export", "neo4j-admin", "out", "--store", str(sample_file))
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == "kg: out: not empty; give a folder that is not there yet\n"


def test_where_there_is_no_graph_no_folder_is_made(kg: Run) -> None:
    answer = kg("export", "neo4j-admin", "out", "--store", "none.lbug")
    assert answer.code == 1
    assert answer.err.startswith("kg: none.lbug: no graph here")
    assert not Path("out").exists()


@pytest.mark.parametrize("words", [("export", "graphml", "out"), ("export", "neo4j-admin")])
def test_an_unknown_format_or_no_folder_is_not_understood(kg: Run, words: tuple[str, ...]) -> None:
    answer = kg(*words)
    assert answer.code == 2
    assert re.search(r"graphml|DIR", answer.err)
