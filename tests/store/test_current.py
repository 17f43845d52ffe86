"""Readers see one complete graph at every moment, whatever a build is doing and wherever it was killed."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from kg.store import open_store
from kg.store.ladybug import current
from kg.store.ladybug.engine import log_of
from tests.builders import are_same, assert_same
from tests.store.changes import by_log, by_rewrite, files, loaded, put_after, renamed
from tests.store.graphs import large, small
from tests.store.processes import BETWEEN, running

REWRITE = f"{BETWEEN}by_rewrite(large(9), path)"


def test_between_the_steps_of_a_rewrite_the_new_graph_is_read_without_the_old_log(store_path: Path) -> None:
    by_log(renamed(small(), "one"), store_path)
    with running(REWRITE, store_path):
        assert log_of(store_path).exists()
        assert_same(loaded(store_path), large(9))


def test_a_build_killed_between_its_steps_leaves_the_new_graph_and_the_next_one_clears_the_log(
    store_path: Path, tmp_path: Path
) -> None:
    by_log(renamed(small(), "one"), store_path)
    with running(REWRITE, store_path) as process:
        process.kill()
        process.wait()
    assert log_of(store_path).exists()
    assert_same(loaded(store_path), large(9))
    assert put_after(large(9), store_path).rows == 0
    assert files(tmp_path) == ["graph.kg", "graph.kg.lock"]
    assert_same(loaded(store_path), large(9))


@pytest.mark.parametrize("way", [by_log, by_rewrite])
def test_a_change_after_a_killed_rewrite_is_whole(way: Any, store_path: Path) -> None:
    by_log(renamed(small(), "one"), store_path)
    with running(f"{BETWEEN}by_rewrite(small(), path)", store_path) as process:
        process.kill()
        process.wait()
    way(renamed(small(), "two"), store_path)
    assert_same(loaded(store_path), renamed(small(), "two"))


def test_a_build_killed_before_its_log_is_in_place_changes_nothing(store_path: Path, tmp_path: Path) -> None:
    by_log(renamed(small(), "one"), store_path)
    early = "from kg.store.ladybug import changing\nchanging.is_changed = stop\nby_log(renamed(small(), 'two'), path)"
    with running(early, store_path) as process:
        assert_same(loaded(store_path), renamed(small(), "one"))
        process.kill()
        process.wait()
    assert_same(loaded(store_path), renamed(small(), "one"))
    put_after(renamed(small(), "two"), store_path)
    assert files(tmp_path) == ["graph.kg", "graph.kg.lock", "graph.kg.wal"]
    assert_same(loaded(store_path), renamed(small(), "two"))


def test_readers_keep_their_graph_while_logs_and_files_are_replaced(store_path: Path) -> None:
    with ExitStack() as stack:
        opened = [(stack.enter_context(open_store(str(store_path))), small())]
        for number, way in enumerate([by_log, by_log, by_rewrite, by_log]):
            graph = renamed(small(), str(number))
            way(graph, store_path)
            opened.append((stack.enter_context(open_store(str(store_path))), graph))
        for store, graph in opened:
            assert_same(store.load(), graph)


def test_a_reader_never_sees_anything_but_a_complete_graph(store_path: Path) -> None:
    """Another process puts twenty graphs in turn, by both ways."""
    puts = """
print("here", flush=True)
for number in range(20):
    (by_log, by_rewrite)[number % 3 == 2](renamed(small(), str(number)), path)
"""
    graphs = [small(), *(renamed(small(), str(number)) for number in range(20))]
    last = 0
    with running(puts, store_path) as process:
        while process.poll() is None:
            held = loaded(store_path)
            seen = next((number for number, graph in enumerate(graphs) if are_same(held, graph)), -1)
            assert seen >= last, "an older graph, or none that was complete"
            last = seen
        assert process.returncode == 0
    assert_same(loaded(store_path), graphs[-1])


def test_a_reader_whose_log_is_replaced_each_time_that_it_looks_reads_the_newest(
    store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_log(renamed(small(), "0"), store_path)
    honest, times = current.connect, iter(range(1, 31))

    def overtaken(path: Path, **options: Any) -> Any:
        number = next(times, None)
        if number is not None and path == store_path:
            times_before = current._identity(path)
            log = log_of(store_path)
            log.with_name("next").write_bytes(log.read_bytes())
            connection = honest(path, **options)
            log.with_name("next").replace(log)
            assert current._identity(path) != times_before
            return connection
        return honest(path, **options)

    monkeypatch.setattr(current, "connect", overtaken)
    assert_same(loaded(store_path), renamed(small(), "0"))
