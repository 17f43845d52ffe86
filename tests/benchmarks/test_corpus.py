"""A corpus made larger has copies as large as the samples that share nothing with them but tasks and metrics."""

import unicodedata
from collections.abc import Sequence
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from benchmarks.corpus import main, write_corpus
from kg.errors import InputError, UsageError
from kg.extract import Extractor
from kg.model.facts import BENCHMARK, METHOD, Digest
from kg.model.keys import key
from kg.model.people import is_team, name_key
from kg.parse import Parsed, parse_paths

SAMPLES = Path(__file__).parents[2] / "samples"
TIMES = 3
SHORT = "### [{title}]({url})\n\nAuthors: {authors}\n\n- **What's New**: {text}\n"


@pytest.fixture(scope="module")
def larger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("corpus") / "larger"
    write_corpus(SAMPLES, TIMES, out)
    return out


@pytest.fixture(scope="module")
def original() -> Parsed:
    return parse_paths(sorted(SAMPLES.glob("*.md")))


@pytest.fixture(scope="module")
def copies(larger: Path, original: Parsed) -> list[Sequence[Digest]]:
    digests = parse_paths([larger]).digests
    size = len(original.digests)
    return [digests[size * copy : size * (copy + 1)] for copy in range(TIMES)]


def test_the_first_copy_is_the_source_byte_for_byte(larger: Path) -> None:
    for path in SAMPLES.glob("*.md"):
        assert (larger / path.name).read_bytes() == path.read_bytes()


def test_the_number_of_files_is_told(tmp_path: Path) -> None:
    assert write_corpus(SAMPLES, 2, tmp_path / "out") == 2 * len(list(SAMPLES.glob("*.md")))


def test_every_copy_has_as_many_entries_rejections_and_headings(larger: Path, original: Parsed) -> None:
    parsed = parse_paths([larger])
    assert parsed.headings == TIMES * original.headings
    assert len(_rejected(parsed)) == TIMES * len(_rejected(original))
    assert sum(map(len, map(_entries, [parsed.digests]))) == TIMES * len(_entries(original.digests))


def test_every_copy_has_as_many_papers_authored_and_coauthor_pairs(copies: list[Sequence[Digest]]) -> None:
    for find in (_papers, _authored, _coauthors):
        assert {len(find(copy)) for copy in copies} == {len(find(copies[0]))}


def test_no_two_copies_share_a_date_paper_or_person(copies: list[Sequence[Digest]]) -> None:
    for find in (_days, _papers, _people):
        for one, other in combinations(map(find, copies), 2):
            assert not one & other


def test_copies_share_hardly_a_benchmark(copies: list[Sequence[Digest]]) -> None:
    # A name that the extractor misses in the source stays, and may be found where its neighbours have other names.
    for one, other in combinations((_names(copy, BENCHMARK) for copy in copies), 2):
        assert len(one & other) <= 0.1 * len(one)


def test_copies_share_hardly_a_method(copies: list[Sequence[Digest]]) -> None:
    # A listed name within a longer one stays (`Transformer` in `QxDiffusion Transformer`) and may be found there.
    for one, other in combinations((_names(copy, METHOD) for copy in copies), 2):
        assert len(one & other) <= 0.02 * len(one)


def test_a_copy_is_extracted_nearly_as_richly(copies: list[Sequence[Digest]]) -> None:
    for label in (METHOD, BENCHMARK):
        sizes = [len(_names(copy, label)) for copy in copies]
        assert min(sizes) > 0.75 * max(sizes)


def test_teams_stay_teams_and_persons_persons(copies: list[Sequence[Digest]]) -> None:
    teams = [sorted(name for name in _printed(copy) if is_team(name)) for copy in copies]
    assert teams[0]
    assert len({len(found) for found in teams}) == 1


def test_votes_sections_line_ends_and_marks_at_the_start_stay(copies: list[Sequence[Digest]], larger: Path) -> None:
    for one, other in zip(copies[0], copies[2], strict=True):
        assert [entry.votes for entry in one.entries] == [entry.votes for entry in other.entries]
        assert [_sections(entry) for entry in one.entries] == [_sections(entry) for entry in other.entries]
    files = sorted(larger.glob("*.md"))
    size = len(files) // TIMES
    for first, last in zip(files[:size], files[-size:], strict=True):
        assert _form(first.read_bytes()) == _form(last.read_bytes())


def test_dates_lie_apart_and_are_valid(copies: list[Sequence[Digest]]) -> None:
    days = [sorted(_days(copy)) for copy in copies]
    assert all(one[-1] < other[0] for one, other in pairwise(days))


def test_forms_of_the_author_line_are_kept(tmp_path: Path) -> None:
    line = "['Ada Long', \"Mia O'Neil\", 'and Bo Rye', 'Gemma Team', '+']"
    copy = _copied(tmp_path, authors=line)
    assert "Authors: ['Adaqx Longqx', \"Miaqx O'Neilqx\", 'and Boqx Ryeqx', 'Gemmaqx Team', '+']" in copy


def test_a_name_keeps_its_digits_its_end_and_its_shape(tmp_path: Path) -> None:
    copy = _copied(tmp_path, title="FooBarNet-7B: A Model", text="FooBarNet-7B는 ZyxBench 벤치마크에서 평가됩니다.")
    assert copy.count("QxfooBarNet-7B") == 2
    assert "QxzyxBench 벤치마크" in copy


def test_a_task_of_the_lists_becomes_another_of_the_lists(tmp_path: Path) -> None:
    copy = _copied(tmp_path, text="이미지 분류 작업에서 정확도 85.3%를 기록했습니다.")
    assert "이미지 분류" not in copy
    labels = {found.label for found in _extracted(parse_paths([tmp_path / "out"]).digests[1:])}
    assert "TASK" in labels


def test_an_arxiv_id_is_shifted_wherever_it_stands_and_another_url_gets_a_step(tmp_path: Path) -> None:
    copy = _copied(tmp_path, text="코드는 https://arxiv.org/abs/2401.00001 참고.")
    assert copy.count("2501.00001") == 2
    assert "2401.00001" not in copy
    copy = _copied(tmp_path / "other", url="https://example.org/paper?id=7")
    assert "(https://example.org/paper/qx?id=7)" in copy


def test_copies_of_a_file_without_date_or_of_no_text_are_written_too(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "notes.md").write_text("## Daily Papers (2024-01-01)\n\n" + _short(), encoding="utf-8")
    (source / "2024-01-02.md").write_bytes(b"\xff\xfe## no UTF-8")
    assert write_corpus(source, 2, tmp_path / "out") == 4
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["2024-01-02.md", "2024-01-04.md", "notes.md", "notesqx.md"]


def test_thirty_copies_have_papers_and_dates_of_their_own(tmp_path: Path) -> None:
    write_corpus(SAMPLES, 30, tmp_path / "out")
    digests = parse_paths([tmp_path / "out"]).digests
    size = len(digests) // 30
    groups = [digests[size * copy : size * (copy + 1)] for copy in range(30)]
    assert len(set().union(*map(_papers, groups))) == 30 * len(_papers(groups[0]))
    assert len(set().union(*map(_people, groups))) == 30 * len(_people(groups[0]))
    assert max(_days(digests)) < "2100"


@pytest.mark.parametrize("make", [str, Path.mkdir, Path.touch])
def test_a_source_without_digests_is_an_error_in_one_line(tmp_path: Path, make: object) -> None:
    source = tmp_path / "source"
    make(source)  # type: ignore[operator]
    with pytest.raises(InputError, match="source: "):
        write_corpus(source, 2, tmp_path / "out")
    message = main([str(source), "2", str(tmp_path / "out")])
    assert message is not None
    assert message.startswith("corpus: ")
    assert "\n" not in message
    assert not (tmp_path / "out").exists()


def test_numbers_and_folders_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="1 or more"):
        write_corpus(SAMPLES, 0, tmp_path / "out")
    with pytest.raises(UsageError, match="no dates left"):
        write_corpus(SAMPLES, 200, tmp_path / "out")
    with pytest.raises(UsageError, match="not an empty folder"):
        write_corpus(SAMPLES, 2, SAMPLES)
    assert main([str(SAMPLES), "many", str(tmp_path)]) is not None


def _entries(digests: Sequence[Digest]) -> list[tuple[str, tuple[str, ...]]]:
    return [(entry.paper, entry.authors) for digest in digests for entry in digest.entries]


def _rejected(parsed: Parsed) -> list[str]:
    return [str(problem) for problem in parsed.problems if problem.rejected]


def _days(digests: Sequence[Digest]) -> set[str]:
    return {digest.date for digest in digests}


def _papers(digests: Sequence[Digest]) -> set[str]:
    return {paper for paper, _ in _entries(digests)}


def _printed(digests: Sequence[Digest]) -> set[str]:
    return {name for _, authors in _entries(digests) for name in authors}


def _people(digests: Sequence[Digest]) -> set[str]:
    return set(map(name_key, _printed(digests)))


def _authored(digests: Sequence[Digest]) -> set[tuple[str, str]]:
    return {(name_key(name), paper) for paper, authors in _entries(digests) for name in authors}


def _coauthors(digests: Sequence[Digest]) -> set[tuple[str, str]]:
    return {pair for _, names in _entries(digests) for pair in combinations(sorted(set(map(name_key, names))), 2)}


def _extracted(digests: Sequence[Digest]) -> list:  # type: ignore[type-arg]
    entries = [entry for digest in digests for entry in digest.entries]
    return [found for extraction in Extractor().extract(entries) for found in extraction.occurrences]


def _names(digests: Sequence[Digest], label: str) -> set[str]:
    return {key(found.surface) for found in _extracted(digests) if found.label == label}


def _sections(entry: object) -> list[str | None]:
    return [sentence.section for sentence in entry.sentences]  # type: ignore[attr-defined]


def _form(content: bytes) -> tuple[bool, int, int, bool]:
    text = content.decode()
    return (
        text.startswith("\ufeff"),
        text.count("\r\n"),
        text.count("\n"),
        unicodedata.is_normalized("NFC", text),
    )


def _short(
    title: str = "A paper",
    url: str = "https://arxiv.org/abs/2401.00001",
    authors: str = "Ada Long",
    text: str = "새로운 방법입니다.",
) -> str:
    return SHORT.format(title=title, url=url, authors=authors, text=text)


def _copied(folder: Path, **fields: str) -> str:
    """The second copy of a digest with one entry."""
    source = folder / "source"
    source.mkdir(parents=True)
    (source / "2024-01-01.md").write_text("## Daily Papers (2024-01-01)\n\n" + _short(**fields), encoding="utf-8")
    write_corpus(source, 2, folder / "out")
    return (folder / "out" / "2024-01-02.md").read_text(encoding="utf-8")
