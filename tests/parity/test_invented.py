"""Texts that are likely invented, and finds that are not sure enough, on a server as in a file."""

from pathlib import Path

import pytest

from kg.build import Options, build
from kg.model.trust import Trust
from kg.store import open_store
from tests.builders import assert_same, rows
from tests.cli.conftest import Run
from tests.extract.own_text.texts import DIGESTS

OPTIONS = (Options(), Options(trust=Trust(keeps_invented=True)), Options(trust=Trust(min_confidence=0.7)))


def test_other_options_are_told_and_end_in_one_graph(neo4j_uri: str, tmp_path: Path) -> None:
    for number, options in enumerate((*OPTIONS, OPTIONS[0])):
        told = build([DIGESTS], neo4j_uri, options)
        whole = build([DIGESTS], tmp_path / f"{number}.lbug", options)
        assert (told.problems, told.counts) == (whole.problems, whole.counts)
        assert len(told.doubtful) == 3
        assert (told.extracted, told.written.rows > 0) == (0 if number else 6, True)
        with open_store(neo4j_uri) as server, open_store(str(tmp_path / f"{number}.lbug")) as file:
            assert_same(server.load(), file.load())
            assert rows(file.load(), "Graph")[0]["keeps_invented"] == options.trust.keeps_invented
        assert build([DIGESTS], neo4j_uri, options).written.rows == 0


@pytest.mark.parametrize("command", ["stats", "build"])
def test_they_are_listed_alike(kg: Run, neo4j_uri: str, command: str) -> None:
    for store in ("graph.lbug", neo4j_uri):
        build([DIGESTS], store)
    words = [command, *([str(DIGESTS)] if command == "build" else [])]
    in_file, on_server = (kg(*words, "--store", store) for store in ("graph.lbug", neo4j_uri))
    listed = [line for line in in_file.err.splitlines() if "doubtful: a text" in line]
    assert len(listed) == 3
    assert [line for line in on_server.err.splitlines() if "doubtful: a text" in line] == listed
    assert on_server.out == in_file.out
