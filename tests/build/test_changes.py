"""What a build changes is what differs, though not all is compared."""

from pathlib import Path

import pytest

from kg.build import build, changes
from kg.model.graph import Graph
from kg.store import open_store
from tests.builders import assert_same, rows

PAPER = "### [A](https://arxiv.org/abs/2401.0000{})\nAuthors: {}\n- Vim을 제안합니다.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(day: int, **papers: str) -> None:
    listed = [PAPER.format(name[1:], authors) for name, authors in papers.items()]
    Path(f"{day}.md").write_text(f"## Daily Papers (2024-01-0{day})\n" + "".join(listed), encoding="utf-8")


def loaded(path: str) -> Graph:
    with open_store(path) as store:
        return store.load()


def assert_like_one_build() -> None:
    build([Path()], "one.lbug")
    assert_same(loaded("graph.lbug"), loaded("one.lbug"))


def test_pairs_that_no_changed_digest_lists_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    write(1, p1="Ada Lovelace, Bo Kim", p2="Cy Doe, Di Roe")
    build([Path()], "graph.lbug")
    write(2, p3="Ada Lovelace, Cy Doe, Ed Poe")
    seen: list[int] = []
    among = changes._among
    monkeypatch.setattr(changes, "_among", lambda pairs, people: seen.append(len(people)) or among(pairs, people))
    build([Path()], "graph.lbug")
    assert seen == [3]
    assert len(rows(loaded("graph.lbug"), "COAUTHORED_WITH")) == 5
    assert_like_one_build()


def test_pairs_follow_an_author_who_turns_from_a_team_into_a_person() -> None:
    write(1, p1="Open AI, Ada Lovelace, Bo Kim")
    build([Path()], "graph.lbug")
    assert len(rows(loaded("graph.lbug"), "COAUTHORED_WITH")) == 1
    write(2, p2="open ai", p3="open ai")
    build([Path()], "graph.lbug")
    assert {row["id"]: row["kind"] for row in rows(loaded("graph.lbug"), "Author")}["open ai"] == "person"
    assert len(rows(loaded("graph.lbug"), "COAUTHORED_WITH")) == 3
    assert_like_one_build()


def test_pairs_go_with_the_list_that_a_corrected_digest_has_no_more() -> None:
    write(1, p1="Ada Lovelace, Bo Kim, Cy Doe")
    write(2, p2="Ada Lovelace, Bo Kim")
    build([Path()], "graph.lbug")
    write(1, p1="Cy Doe")
    build([Path()], "graph.lbug")
    assert [(row["start"], row["papers"]) for row in rows(loaded("graph.lbug"), "COAUTHORED_WITH")] == [
        ("ada lovelace", ["2401.00002"])
    ]
    assert_like_one_build()


def test_pairs_follow_a_paper_whose_latest_list_goes_back_to_an_older_one() -> None:
    write(1, p1="Ada Lovelace, Bo Kim", p2="Ada Lovelace, Bo Kim")
    write(2, p1="Cy Doe, Di Roe")
    build([Path()], "graph.lbug")
    Path("2.md").unlink()
    build([Path()], "graph.lbug", prune=True)
    (pair,) = rows(loaded("graph.lbug"), "COAUTHORED_WITH")
    assert pair["papers"] == ["2401.00001", "2401.00002"]
    assert_like_one_build()
