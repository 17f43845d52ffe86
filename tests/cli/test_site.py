from pathlib import Path

from tests.cli.conftest import Run


def test_what_was_written_goes_to_stderr_and_where_to_look_to_stdout(kg: Run, sample_file: Path) -> None:
    answer = kg("site", "out", "--store", str(sample_file))
    files = [path for path in Path("out").rglob("*") if path.suffix in (".html", ".js", ".css")]
    size = sum(path.stat().st_size for path in files)
    assert (answer.code, answer.out) == (0, "out/index.html\n")
    assert answer.err == f"out: {len(files):,} files, {size:,} bytes; {len(files):,} written, 0 removed\n"
    assert " 0 written, 0 removed" in kg("site", "out", "--store", str(sample_file)).err


def test_a_folder_with_something_else_in_it_is_refused_in_one_line(kg: Run, sample_file: Path) -> None:
    Path("mine").mkdir()
    Path("mine/thesis.tex").touch()
    answer = kg("site", "mine", "--store", str(sample_file))
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == "kg: mine: holds files, but no kg-site.txt: not a site that kg wrote; give another folder\n"


def test_where_there_is_no_graph_no_folder_is_made(kg: Run) -> None:
    answer = kg("site", "out", "--store", "none.lbug")
    assert answer.code == 1
    assert answer.err.startswith("kg: none.lbug: no graph here")
    assert not Path("out").exists()
