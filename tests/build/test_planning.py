"""Which digests a build reads, and which it leaves as they are."""

import os
from pathlib import Path

import pytest

from kg.build.plan import Plan
from kg.build.planning import make_plan
from kg.errors import InputError
from kg.fingerprints import built_with
from kg.model import nodes
from kg.parse import parse_paths

PAPER = "### [A](https://arxiv.org/abs/2401.0000{})\nAuthors: Ada Lovelace\n- 글.\n"
FIRST, SECOND = "daily-papers/2024-01-01", "daily-papers/2024-01-02"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, *dates: str, paper: int = 1) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text("".join(f"## Daily Papers ({d})\n{PAPER.format(paper)}" for d in dates), encoding="utf-8")


def stored(*paths: str, reader: str | None = None) -> list[nodes.Digest]:
    """What a store holds after a build of the paths."""
    return [
        nodes.Digest(
            id=digest.id,
            date=digest.date,
            source=digest.source,
            content_hash=digest.content_hash,
            built_with=reader or built_with(),
            parts=digest.parts,
            problems=list(digest.problems),
        )
        for digest in parse_paths(map(Path, paths)).digests
    ]


def plan(*paths: str, held: list[nodes.Digest], prune: bool = False) -> Plan:
    return make_plan(map(Path, paths), held, prune=prune)[0]


def test_without_a_store_all_is_added() -> None:
    write("a.md", "2024-01-01", "2024-01-02")
    found, digests = make_plan([Path()], [])
    assert found.added == {FIRST, SECOND}
    assert [digest.id for digest in digests] == [FIRST, SECOND]
    assert (found.headings, found.entries, found.entries_to_read) == (2, 2, 2)


def test_files_that_are_as_they_were_are_not_even_parsed() -> None:
    write("a.md", "2024-01-01")
    found = plan(".", held=stored("."))
    assert found.is_empty
    assert (found.unchanged, found.headings) == ({FIRST}, 0)


def test_a_changed_file_has_its_digests_read_again_and_takes_out_those_that_it_has_no_more() -> None:
    write("a.md", "2024-01-01", "2024-01-02")
    held = stored(".")
    write("a.md", "2024-01-01", paper=2)
    found = plan("a.md", held=held)
    assert (found.changed, found.removed, found.unchanged) == ({FIRST}, {SECOND}, set())


def test_another_extractor_reads_all_again() -> None:
    write("a.md", "2024-01-01")
    assert plan(".", held=stored(".", reader="an older one")).stale == {FIRST}


def test_a_file_that_was_moved_to_another_folder_is_not_read_again() -> None:
    write("a.md", "2024-01-01")
    held = stored(".")
    Path("in").mkdir()
    Path("a.md").rename("in/a.md")
    found = plan(".", held=held)
    assert found.moved == {FIRST: "in/a.md"}
    assert (found.entries_to_read, found.is_empty) == (0, False)


def test_a_file_that_has_another_name_is_read_again_since_the_name_may_give_a_date() -> None:
    Path("2024-01-01.md").write_text(PAPER.format(1) + "## Daily Papers (2024-01-01)\n" + PAPER.format(2), "utf-8")
    held = stored(".")
    Path("2024-01-01.md").rename("notes.md")
    found, digests = make_plan([Path()], held)
    assert found.changed == {FIRST}
    assert [entry.paper for entry in digests[0].entries] == ["2401.00002"]


def test_a_folder_that_was_emptied_can_be_pruned() -> None:
    write("in/a.md", "2024-01-01")
    held = stored("in")
    Path("in/a.md").unlink()
    assert plan("in", held=held, prune=True).removed == {FIRST}
    with pytest.raises(InputError, match="no paper in a digest under in"):
        plan("in", held=held)


def test_of_two_files_whose_names_read_alike_the_second_is_told() -> None:
    for number, name in enumerate((b"\xfe.md", b"\xff.md"), 1):
        write(os.fsdecode(name), f"2024-01-0{number}")
    found = plan(".", held=[])
    assert found.added == {FIRST}
    assert ["another file's name reads like" in str(problem) for problem in found.problems] == [True]


def test_a_link_that_leads_to_itself_is_told_and_stops_nothing() -> None:
    write("a.md", "2024-01-01")
    Path("x.md").symlink_to("x.md")
    found = plan(".", held=[])
    assert found.added == {FIRST}
    assert ["x.md:1: rejected: cannot be opened" in str(problem) for problem in found.problems] == [True]


def test_what_was_read_from_elsewhere_stays() -> None:
    write("one/a.md", "2024-01-01")
    write("two/b.md", "2024-01-02")
    held = stored("one", "two")
    for prune in (False, True):
        assert plan("one", held=held, prune=prune).unchanged == {FIRST, SECOND}


def test_a_file_that_is_gone_is_told_and_with_prune_its_digests_go() -> None:
    write("in/a.md", "2024-01-01")
    write("in/b.md", "2024-01-02")
    held = stored("in")
    Path("in/b.md").unlink()
    kept, pruned = (plan("in", held=held, prune=prune) for prune in (False, True))
    assert (kept.gone, kept.removed, kept.is_empty) == ({SECOND}, set(), True)
    assert (pruned.gone, pruned.removed) == (set(), {SECOND})


def test_a_digest_given_in_another_file_takes_the_place_of_the_stored_one() -> None:
    write("one/a.md", "2024-01-01")
    held = stored("one")
    write("two/b.md", "2024-01-01", paper=2)
    found = plan("two", held=held)
    assert (found.changed, found.removed) == ({FIRST}, set())


def test_a_new_file_of_a_date_goes_before_an_unchanged_one_by_its_name_alone() -> None:
    write("b.md", "2024-01-01", "2024-01-02")
    held = stored(".")
    write("a.md", "2024-01-01", paper=2)
    found, digests = make_plan([Path()], held)
    assert found.changed == {FIRST}
    assert [digest.source for digest in digests] == ["a.md"]
    assert [str(problem)[:15] for problem in found.problems] == ["b.md:2: rejecte"]
    Path("a.md").rename("c.md")
    assert plan(".", held=held).is_empty


def test_the_second_file_of_a_date_is_told_each_time_and_counts_when_the_first_goes() -> None:
    write("a.md", "2024-01-01")
    write("b.md", "2024-01-01", "2024-01-02", paper=2)
    held = stored(".")
    found = plan(".", held=held)
    assert found.is_empty
    assert len(found.problems) == 1
    Path("a.md").unlink()
    assert plan(".", held=held).changed == {FIRST}


def test_what_was_wrong_in_unchanged_files_is_told_again() -> None:
    Path("a.md").write_text(f"## Daily Papers (2024-01-01)\n{PAPER.format(1)}### No link\n", encoding="utf-8")
    first = plan(".", held=[])
    again = plan(".", held=stored("."))
    assert again.problems == first.problems
    assert [problem.rejected for problem in again.problems] == [True]


@pytest.mark.parametrize("content", [b"\xff", b"", b"# no digest"])
def test_what_a_file_held_stays_while_nothing_can_be_read_in_it(content: bytes) -> None:
    write("a.md", "2024-01-01")
    write("b.md", "2024-01-02")
    held = stored(".")
    Path("a.md").write_bytes(content)
    for prune in (False, True):
        found = plan(".", held=held, prune=prune)
        assert (found.unread, found.removed, found.is_empty) == ({FIRST}, set(), True)
        assert [problem.rejected for problem in found.problems] == [True]


def test_nothing_to_read_is_an_error() -> None:
    Path("a.md").write_bytes(b"\xff")
    with pytest.raises(InputError, match=r"no paper in a digest under \.; a\.md:1: rejected: not UTF-8"):
        make_plan([Path()], [])
