"""`kg remove`, and what builds say of changes."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import SAMPLES


@pytest.fixture
def digests(tmp_path: Path) -> Path:
    """A copy of the samples in the working folder."""
    shutil.copytree(SAMPLES, tmp_path / "digests", ignore=shutil.ignore_patterns("*.txt"))
    return Path("digests")


@pytest.mark.usefixtures("digests")
def test_a_date_and_a_file_can_be_removed(kg: Run) -> None:
    kg("build", "digests")
    by_date = kg("remove", "2024-01-18")
    assert (by_date.code, by_date.out) == (0, "")
    assert "digests: 1 removed, 5 unchanged\n" in by_date.err
    assert "0 entries extracted" in by_date.err
    assert kg("remove", "digests/2024-03-28.md").code == 0
    assert kg("cypher", "MATCH (d:Digest) RETURN count(d) AS n").out == "n\n4\n"


@pytest.mark.usefixtures("digests")
def test_a_date_that_is_not_there_is_an_error_with_the_nearest(kg: Run) -> None:
    kg("build", "digests")
    answer = kg("remove", "2024-01-17")
    assert answer.code == 2
    assert answer.err.startswith("kg: no digest of 2024-01-17 in the graph; did you mean 2024-01-18")


def test_a_dry_run_says_what_would_change_and_changes_nothing(kg: Run, digests: Path) -> None:
    (digests / "2024-04-12.md").rename("2024-04-12.md")
    kg("build", "digests")
    Path("2024-04-12.md").rename(digests / "2024-04-12.md")
    (digests / "2024-01-18.md").unlink()
    with (digests / "2024-03-28.md").open("a", encoding="utf-8") as changed:
        changed.write("\n- 한 문장 더.\n")
    answer = kg("build", "digests", "--dry-run")
    assert answer.code == 0
    assert "would add: 2024-04-12\n" in answer.err
    assert "would change: 2024-03-28\n" in answer.err
    assert "would keep, though the file is gone (--prune removes it): 2024-01-18\n" in answer.err
    assert "would leave 4 digests as they are and extract 19 entries\n" in answer.err
    assert "would remove: 2024-01-18\n" in kg("build", "digests", "--prune", "--dry-run").err
    assert "would remove: 2024-09-20\n" in kg("remove", "2024-09-20", "--dry-run").err
    assert kg("cypher", "MATCH (d:Digest) RETURN count(d) AS n").out == "n\n5\n"


def test_prune_takes_out_what_is_gone_and_says_so(kg: Run, digests: Path) -> None:
    kg("build", "digests")
    (digests / "2024-01-18.md").unlink()
    kept = kg("build", "digests")
    assert "1 kept though their files are gone; --prune removes them\n" in kept.err
    assert "digests: 1 removed, 5 unchanged\n" in kg("build", "digests", "--prune").err


def test_what_was_rejected_is_told_again_and_so_is_the_exit_code(kg: Run, digests: Path) -> None:
    with (digests / "2024-01-18.md").open("a", encoding="utf-8") as changed:
        changed.write("\n### No link\n")
    first, again = kg("build", "digests"), kg("build", "digests")
    assert (first.code, again.code) == (3, 3)
    assert "rejected: a heading without a link" in again.err
    assert "0 entries extracted, 0 rows written\n" in again.err


def test_a_file_that_cannot_be_read_for_a_while_takes_nothing_out(kg: Run, digests: Path) -> None:
    kg("build", "digests")
    (digests / "2024-01-18.md").write_bytes(b"\xff")
    answer = kg("build", "digests", "--prune")
    assert answer.code == 3
    assert "1 kept as read before: nothing can be read in their files now\n" in answer.err
    assert kg("cypher", "MATCH (d:Digest) RETURN count(d) AS n").out == "n\n6\n"
    assert "would keep as read before" in kg("build", "digests", "--dry-run").err


@pytest.mark.usefixtures("digests")
def test_overrides_are_an_option_or_a_setting(kg: Run) -> None:
    Path("names.toml").write_text('[rename.benchmark]\nMMLU = "Massive"\n', encoding="utf-8")
    asked = ("cypher", "MATCH (b:Benchmark {id: 'mmlu'}) RETURN b.name AS name")
    kg("build", "digests", "--overrides", "names.toml")
    assert kg(*asked).out == "name\nMassive\n"
    without = kg("build", "digests")
    assert "built without overrides, though the graph had some" in without.err
    assert kg(*asked).out == "name\nMMLU\n"
    Path("kg.toml").write_text('overrides = "names.toml"\n', encoding="utf-8")
    kg("build", "digests")
    assert kg(*asked).out == "name\nMassive\n"
    answer = kg("build", "digests", "--overrides", "nowhere.toml")
    assert (answer.code, answer.err.startswith("kg: nowhere.toml: no such file")) == (2, True)


@pytest.mark.usefixtures("digests")
def test_what_is_made_new_is_kept_aside(kg: Run) -> None:
    Path("graph.lbug").write_text("a diary")
    answer = kg("build", "digests")
    assert answer.code == 0
    assert "made new, from these paths alone: graph.lbug: not a graph of kg; kept as graph.lbug.aside-1\n" in answer.err
    assert Path("graph.lbug.aside-1").read_text() == "a diary"
