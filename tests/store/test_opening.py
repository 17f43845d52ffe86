"""Opening a store: what cannot be opened is one clear error."""

import os
import subprocess
import sys
from pathlib import Path

import ladybug
import pytest

from kg.errors import QueryError, StoreError, UsageError
from kg.model.schema import SCHEMA_VERSION
from kg.store import create_store, open_store
from kg.store.ladybug.engine import connect
from tests.builders import assert_same
from tests.store.changes import put_after, renamed
from tests.store.graphs import large, small


def told(path: Path) -> str:
    """The message of the error that opening gives."""
    with pytest.raises(StoreError) as caught:
        open_store(str(path)).close()
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    return message


def test_no_file_says_how_to_make_one(tmp_path: Path) -> None:
    path = tmp_path / "graph.kg"
    assert told(path).endswith(f"no graph here; make one with `kg build DIGESTS --store {path}`")
    assert not path.exists()


def test_a_folder_is_no_graph(tmp_path: Path) -> None:
    assert told(tmp_path).endswith("not a file; choose another --store")


def test_a_pipe_is_no_graph_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "graph.kg")
    assert told(tmp_path / "graph.kg").endswith("not a file; choose another --store")


@pytest.mark.parametrize("address", ["", ".", "..", "/", "a\0b", "graph\udcff.kg"])
def test_what_is_no_path_of_a_file_is_one_error(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match="choose another --store"):
        open_store(address)
    with pytest.raises(StoreError, match="choose another --store"):
        create_store(small(), address)


@pytest.mark.parametrize("name", ["a b.kg", "[g]*?.kg", "그래프.kg", "it's.kg", "-dash", "~graph", ":memory:", "a\\b"])
def test_any_name_and_any_way_to_it_is_good(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    create_store(small(), name)
    for address in (name, f"./{name}", str(tmp_path / name)):
        with open_store(address) as store:
            assert_same(store.load(), small())


def test_a_path_in_the_home_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    create_store(small(), "~/graph.kg")
    assert (tmp_path / "graph.kg").is_file()
    with open_store("~/graph.kg") as store:
        assert store.complete


def test_a_link_to_a_graph_stays_one_and_is_read_with_its_log(store_path: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link"
    link.parent.mkdir()
    link.symlink_to(store_path)
    put_after(renamed(small(), "one"), store_path)
    with open_store(str(link)) as store:
        assert_same(store.load(), renamed(small(), "one"))
    create_store(large(5), str(link))
    assert link.is_symlink()
    with open_store(str(store_path)) as store:
        assert_same(store.load(), large(5))
    assert [file.name for file in link.parent.iterdir()] == ["link"]


def test_a_link_to_itself_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("link")
    assert told(tmp_path / "link")


def test_a_good_graph_is_not_called_broken_where_memory_is_short(store_path: Path) -> None:
    short = "import resource\nresource.setrlimit(resource.RLIMIT_AS, (2**35, 2**35))\n"
    code = f"{short}from kg.store import change_store\nwith change_store({str(store_path)!r}) as writer: writer.open()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1].endswith("graph.kg: cannot be read (not enough memory)")
    with open_store(str(store_path)) as store:
        assert_same(store.load(), small())


@pytest.mark.parametrize("content", [b"Dear diary", b"\0" * 9999], ids=["text", "zeros"])
def test_a_foreign_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "graph.kg"
    path.write_bytes(content)
    assert told(path).endswith("not a graph of kg; choose another --store, or `kg build` sets it aside")


def test_an_empty_file_is_no_graph(tmp_path: Path) -> None:
    (tmp_path / "graph.kg").touch()
    assert told(tmp_path / "graph.kg").endswith(
        "not a graph of kg; choose another --store, or `kg build` sets it aside"
    )


def test_a_graph_of_the_engine_that_is_not_ours_is_told(tmp_path: Path) -> None:
    database = ladybug.Database(tmp_path / "graph.kg", max_db_size=1 << 30)
    connection = ladybug.Connection(database)
    connection.execute("CREATE NODE TABLE Person(id STRING, PRIMARY KEY (id))")
    connection.close()
    database.close()
    assert told(tmp_path / "graph.kg").endswith(
        "not a graph of kg; choose another --store, or `kg build` sets it aside"
    )


@pytest.mark.parametrize("size", [4096, 50_000, 200_000])
def test_a_file_cut_short_is_told_to_be_made_new(store_path: Path, size: int) -> None:
    store_path.write_bytes(store_path.read_bytes()[:size])
    assert told(store_path).endswith("`kg build` makes it new")


@pytest.mark.parametrize("place", [5, 10, 14, 20])
def test_a_damaged_file_is_told_to_be_made_new(store_path: Path, place: int) -> None:
    content = bytearray(store_path.read_bytes())
    content[place : place + 4] = b"\xff" * 4
    store_path.write_bytes(content)
    assert told(store_path).endswith("`kg build` makes it new")


def test_a_file_of_nothing_but_its_head_is_no_graph(store_path: Path) -> None:
    content = store_path.read_bytes()
    store_path.write_bytes(content[:4096] + bytes(len(content) - 4096))
    assert told(store_path)


@pytest.mark.parametrize(("version", "said"), [(SCHEMA_VERSION - 1, "older"), (99, "newer")])
def test_another_schema_version_is_told_to_be_made_new(store_path: Path, version: int, said: str) -> None:
    with connect(store_path, read_only=False) as connection:
        connection.execute("MATCH (g:Graph) SET g.schema_version = $version", {"version": version})
    what = f"of schema version {version}, {said} than {SCHEMA_VERSION}, which this kg reads; `kg build` makes it new"
    assert told(store_path).endswith(what)


def test_an_address_of_an_unknown_engine_is_told() -> None:
    with pytest.raises(StoreError, match="no engine for 'redis'"):
        open_store("redis://localhost:6379")


def test_reading_cannot_write(store_path: Path) -> None:
    with open_store(str(store_path)) as store, pytest.raises(QueryError):
        store.run("CREATE (:Method {id: 'x'})", {})


def test_rows_are_cut_at_the_limit_and_say_so(store_path: Path) -> None:
    statement = "MATCH (a:Author) RETURN a.id AS id ORDER BY id"
    with open_store(str(store_path)) as store:
        everything = store.run(statement, {})
        assert [row["id"] for row in everything.dicts()] == ["ada lovelace", "alan turing", "gemma team", "김 철수"]
        assert not everything.is_cut
        assert store.run(statement, {}, limit=4) == everything
        cut = store.run(statement, {}, limit=2)
        assert (len(cut.values), cut.is_cut) == (2, True)


def test_values_are_bound_and_not_read_as_cypher(store_path: Path) -> None:
    with open_store(str(store_path)) as store:
        rows = store.run("MATCH (a:Author) WHERE a.id = $id RETURN a.id", {"id": "x' OR 1 = 1 //"})
    assert rows.values == []


def test_a_statement_that_does_not_run_is_an_error_of_one_line(store_path: Path) -> None:
    with open_store(str(store_path)) as store, pytest.raises(QueryError) as caught:
        store.run("MATCH (a:Nobody)\nRETURN a", {})
    assert "Nobody" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_statement_stops_after_its_time(store_path: Path) -> None:
    slow = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)"
    with (
        open_store(str(store_path), seconds=0.2) as store,
        pytest.raises(QueryError, match=r"stopped after 0.2 s; --seconds N gives it more"),
    ):
        store.run(slow, {})


def test_a_node_is_told_by_its_properties(store_path: Path) -> None:
    with open_store(str(store_path)) as store:
        ((node,),) = store.run("MATCH (m:Method {id: 'deit'}) RETURN m", {}).values
    assert {name: node[name] for name in ("id", "name", "kind")} == {"id": "deit", "name": "DeiT", "kind": "method"}
    assert not {"_ID", "_SRC", "_DST"} & set(node)


@pytest.mark.parametrize(
    "address",
    [
        "http://neo4j:s3cret@h",
        "bolt://:s3cret@h",
        "neo4j://neo4j:s3cret@h:port",
        "NEO4J://neo4j:s3cret@h",
        "neo4j://neo4j:12/s3cret@h",
        "neo4j:/neo4j:s3cret@h",
    ],
)
def test_a_password_in_an_address_is_refused_and_not_repeated(address: str) -> None:
    with pytest.raises(UsageError, match=r"^--store: no user or password in an address") as told:
        open_store(address)
    assert "s3cret" not in str(told.value)
