"""A load that is broken off after any of its transactions loses nothing, and the same command completes it."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from kg.build import Options, Summary, build
from kg.errors import NoGraphError
from kg.model import nodes
from kg.model.limits import Limits
from kg.query import run_cypher
from kg.store import change_store, open_store
from tests.build.readers import installed
from tests.builders import assert_same
from tests.store.neo4j.breaking import BrokenOffError, in_parts
from tests.store.neo4j.histories import DAYS, HISTORIES, READER, History, begin, check_facts, loaded, model, write

STRIDE = 11


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def breaks_off(command: Callable[[], object], after: int) -> bool:
    """Whether the command has more transactions than so many, after which it is broken off."""
    try:
        with in_parts(stop_after=after):
            command()
    except BrokenOffError:
        return True
    return False


def is_complete(uri: str) -> bool | None:
    try:
        with open_store(uri) as store:
            return store.complete
    except NoGraphError:
        return None


@pytest.mark.parametrize("name", HISTORIES)
def test_digests_that_are_told_whole_are_whole_after_each_step(name: str, folder: Path, neo4j_uri: str) -> None:
    history = HISTORIES[name]
    before, after = model(history.before or DAYS), model(history.after, history.options)
    begin(history, folder, neo4j_uri)
    told = []

    def look() -> None:
        told.append(is_complete(neo4j_uri))
        if told[-1] is not None:
            check_facts(neo4j_uri, before, after)

    with in_parts(seen=look) as load:
        history.command(Path(), neo4j_uri, history.options)
    assert load.steps > 3
    said = [complete for complete in told if complete is not None]
    assert said == [False] * (len(said) - 1) + [True]
    assert_same(loaded(neo4j_uri), after)


@pytest.mark.parametrize("name", HISTORIES)
def test_the_same_command_completes_it(name: str, folder: Path, neo4j_uri: str) -> None:
    history = HISTORIES[name]
    expected = model(history.after, history.options)

    def command() -> Summary:
        return history.command(Path(), neo4j_uri, history.options)

    begin(history, folder, neo4j_uri)
    start = after = 1
    while breaks_off(command, after):
        assert is_complete(neo4j_uri) in (False, None)
        command()
        assert_same(loaded(neo4j_uri), expected)
        begin(history, folder, neo4j_uri)
        after += STRIDE
    assert after > start
    assert_same(loaded(neo4j_uri), expected)


def test_it_is_completed_though_it_is_broken_off_again_and_again(folder: Path, neo4j_uri: str) -> None:
    history = HISTORIES["a changed digest"]
    begin(history, folder, neo4j_uri)
    for after in (3, 5, 2, 4, 1):
        assert breaks_off(lambda: history.command(Path(), neo4j_uri, history.options), after)
    history.command(Path(), neo4j_uri, history.options)
    assert_same(loaded(neo4j_uri), model(history.after))


@pytest.mark.parametrize("after", [0, 4, 12])
def test_other_digests_lose_nothing_where_another_command_comes_next(after: int, folder: Path, neo4j_uri: str) -> None:
    history = HISTORIES["a changed digest"]
    begin(history, folder, neo4j_uri)
    assert breaks_off(lambda: history.command(Path(), neo4j_uri, history.options), after)
    with installed(READER):
        summary = build([Path("3.md")], neo4j_uri)
    half = {"daily-papers/2024-01-02"} if after else set()
    assert summary.plan.half == half
    assert_same(loaded(neo4j_uri), model({name: DAYS[name] for name in DAYS if name != "2.md" or not half}))
    with installed(READER):
        build([Path("2.md")], neo4j_uri)
    assert_same(loaded(neo4j_uri), model(history.after))


def test_a_digest_is_removed_while_another_is_half_written(folder: Path, neo4j_uri: str) -> None:
    history = HISTORIES["a changed digest"]
    begin(history, folder, neo4j_uri)
    assert breaks_off(lambda: history.command(Path(), neo4j_uri, history.options), 10)
    summary = HISTORIES["a removed digest"].command(Path(), neo4j_uri, Options())
    assert summary.plan.half == {"daily-papers/2024-01-02"}
    assert_same(loaded(neo4j_uri), model({"1.md": DAYS["1.md"]}))


@pytest.mark.parametrize("after", [1, 9, 36])
def test_what_is_left_of_a_removal_of_all_is_no_digest(after: int, folder: Path, neo4j_uri: str) -> None:
    write(DAYS, folder)
    with installed(READER):
        build([folder], neo4j_uri)
        with change_store(neo4j_uri) as writer:
            assert breaks_off(writer.clear, after)
        assert is_complete(neo4j_uri) is False
        build([Path()], neo4j_uri)
    assert_same(loaded(neo4j_uri), model(DAYS))


def test_a_digest_of_which_only_the_file_has_another_name_stays_whole(folder: Path, neo4j_uri: str) -> None:
    begin(History(DAYS, DAYS), folder, neo4j_uri)
    (folder / "in").mkdir()
    write({f"in/{name}": content for name, content in DAYS.items()}, folder)
    limits = Options(limits=Limits(max_authors=1, max_papers=1))
    assert breaks_off(lambda: HISTORIES["a changed digest"].command(Path(), neo4j_uri, limits), 2)
    with open_store(neo4j_uri) as store:
        assert store.run("MATCH (d:Digest {content_hash: ''}) RETURN count(d) AS n", {}).values == [(0,)]


def test_the_mark_of_a_load_in_parts_is_no_property_that_people_see(neo4j_uri: str, folder: Path) -> None:
    history = HISTORIES["a first load"]
    begin(history, folder, neo4j_uri)
    with in_parts():
        history.command(Path(), neo4j_uri, history.options)
    with open_store(neo4j_uri) as store:
        rows = run_cypher(store, "MATCH (g:Graph) RETURN g", {}, None).dicts()
    assert [set(row["g"]) - {"_LABEL"} for row in rows] == [{field.name for field in fields(nodes.Graph)}]
