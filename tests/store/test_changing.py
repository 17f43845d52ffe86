"""A changed store holds the new graph, whether its log or its file was replaced."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model.graph import Graph
from kg.store import Written, create_store
from kg.store.ladybug import changing
from kg.store.ladybug.engine import log_of
from tests.builders import assert_same, derive, digest, entry
from tests.store.changes import WAYS, by_log, by_rewrite, files, loaded, put_after, renamed
from tests.store.graphs import samples, small
from tests.strategies import graphs


@given(graphs(), graphs(), st.sampled_from(list(WAYS)))
@settings(max_examples=16, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_graph_is_changed_to_any_other(before: Graph, after: Graph, way: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "graph.kg"
        create_store(before, str(path))
        WAYS[way](after, path)
        assert_same(loaded(path), after)


@given(st.lists(graphs(), min_size=3, max_size=5))
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
def test_many_changes_in_a_row_stand_on_one_log(held: list[Graph]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "graph.kg"
        create_store(held[0], str(path))
        for graph in held:
            by_log(graph, path)
            assert_same(loaded(path), graph)


def test_the_file_stays_as_it_is_when_only_the_log_changes(tmp_path: Path) -> None:
    path = tmp_path / "graph.kg"
    create_store(samples(), str(path))
    before = path.read_bytes()
    for ending in ("one", "two", "three"):
        assert by_log(renamed(samples(), ending), path).rows == samples().nodes["Author"].num_rows
        assert path.read_bytes() == before
        assert files(tmp_path) == ["graph.kg", "graph.kg.lock", "graph.kg.wal"]
        assert_same(loaded(path), renamed(samples(), ending))


def test_a_rewrite_takes_the_log_away(store_path: Path, tmp_path: Path) -> None:
    by_log(renamed(small(), "one"), store_path)
    by_rewrite(renamed(small(), "two"), store_path)
    assert files(tmp_path) == ["graph.kg", "graph.kg.lock"]
    assert_same(loaded(store_path), renamed(small(), "two"))


def test_few_changes_go_to_the_log_and_many_to_a_new_file(store_path: Path) -> None:
    put_after(renamed(small(), "one"), store_path)
    assert log_of(store_path).exists()
    create_store(small(), str(store_path))
    put_after(samples(), store_path)
    assert not log_of(store_path).exists()
    assert_same(loaded(store_path), samples())


def test_what_does_not_differ_is_not_written(store_path: Path, tmp_path: Path) -> None:
    before = store_path.stat()
    assert put_after(small(), store_path) == Written(0)
    assert store_path.stat() == before
    assert files(tmp_path) == ["graph.kg", "graph.kg.lock"]


def test_a_second_edge_between_two_nodes_goes_to_the_log(tmp_path: Path) -> None:
    """Else the log is given up for a rewrite: a sentence that names a thing twice is no rare thing."""
    path = tmp_path / "graph.kg"
    once, twice = (
        derive([digest("2024-01-01", entry("1", text))])
        for text in ("{Vim|uses} is named.", "{Vim|uses} is named, {Vim|uses} too.")
    )
    create_store(once, str(path))
    by_log(twice, path)
    assert log_of(path).exists()
    assert_same(loaded(path), twice)


def test_all_may_go_and_come_back(store_path: Path) -> None:
    for graph in (derive([]), small()):
        by_log(graph, store_path)
        assert_same(loaded(store_path), graph)


@pytest.mark.parametrize("lost", ["create_nodes", "create_edges", "change_nodes", "delete_edges"])
def test_an_engine_that_loses_a_row_has_the_whole_graph_written(
    lost: str, store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = changing._statements

    def lossy(changes: Any) -> Any:
        for statement, rows in honest(changes):
            is_lost = statement.startswith(changing.fill(lost, **_names(lost)).split("{")[0][:26])
            yield statement, rows.slice(1) if is_lost and rows.num_rows else rows

    def _names(name: str) -> dict[str, str]:
        edge = {"type": "", "start": "", "stop": ""} if name.endswith("edges") else {"label": ""}
        return {**edge, "properties": "", "assignments": ""}

    monkeypatch.setattr(changing, "_statements", lossy)
    target = _other()
    put_after(target, store_path)
    assert_same(loaded(store_path), target)


def _other() -> Graph:
    """The small graph with an author, a paper and edges fewer and more, so that each statement has rows."""
    from tests.builders import digest, entry

    one = entry("2401.00001", "{Vim-8B|proposes}.", authors="Alan Turing, Grace Hopper", votes=4)
    other = entry("2401.00002", "{Vim-7B|uses} on {ImageNet|trains_on}.", authors="Ada Lovelace, Gemma Team")
    return derive([digest("2024-01-01", one, other)])
