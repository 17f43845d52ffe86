"""Whole builds: what is read, what is written, what is refused."""

import subprocess
import sys
from pathlib import Path

import pytest

from kg.build import Options, build, preview, preview_removal, remove
from kg.errors import BrokenStoreError, StoreError, UsageError
from kg.model.graph import Graph
from kg.model.limits import Limits
from kg.model.trust import Trust
from kg.parse import parse_overrides
from kg.store import open_store
from kg.store.ladybug.engine import connect
from tests.builders import assert_same, rows
from tests.conftest import ROOT, SAMPLES
from tests.extract.own_text.texts import DIGESTS

FILES = sorted(SAMPLES.glob("*.md"))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "graph.lbug"


def loaded(path: Path) -> Graph:
    with open_store(str(path)) as store:
        return store.load()


def test_days_that_come_one_by_one_make_the_graph_of_one_build(store: Path, sample_file: Path) -> None:
    extracted = [build([file], store).extracted for file in reversed(FILES)]
    assert sum(extracted) == 57
    assert_same(loaded(store), loaded(sample_file))


def test_a_build_without_change_reads_and_writes_nothing(store: Path) -> None:
    build([SAMPLES], store)
    before = store.stat().st_mtime_ns
    summary = build([SAMPLES], store)
    assert (summary.extracted, summary.written.rows, summary.papers) == (0, 0, 56)
    assert store.stat().st_mtime_ns == before


def test_a_build_without_change_imports_no_extractor(store: Path) -> None:
    build([SAMPLES], store)
    code = "import sys; from pathlib import Path; from kg.build import build; build([Path(sys.argv[1])], sys.argv[2]);"
    code += "sys.exit(any(name in sys.modules for name in ('spacy', 'polars', 'kg.derive')))"
    subprocess.run([sys.executable, "-c", code, SAMPLES, store], cwd=ROOT, check=True)


def test_other_thresholds_and_overrides_read_nothing_again(store: Path) -> None:
    build([SAMPLES], store)
    few = build([SAMPLES], store, Options(Limits(max_authors=2)))
    assert (few.extracted, few.written.rows > 0) == (0, True)
    sure = build([SAMPLES], store, Options(trust=Trust(min_confidence=0.8)))
    assert (sure.extracted, sure.written.rows > 0) == (0, True)
    named = Options(overrides=parse_overrides('[rename.benchmark]\nMMLU = "Massive"\n', "o.toml"))
    assert build([SAMPLES], store, named).extracted == 0
    assert "Massive" in {row["name"] for row in rows(loaded(store), "Benchmark")}


def test_a_digest_that_is_removed_takes_all_with_it_and_keeps_the_options(store: Path, tmp_path: Path) -> None:
    named = parse_overrides('[rename.benchmark]\nMMLU = "Massive"\n', "o.toml")
    options = Options(Limits(3, 4), named, Trust(keeps_invented=True, min_confidence=0.7))
    build([SAMPLES], store, options)
    remove("2024-01-18", store)
    rest = [file for file in FILES if file.stem != "2024-01-18"]
    build(rest, tmp_path / "rest.lbug", options)
    assert_same(loaded(store), loaded(tmp_path / "rest.lbug"))


def test_the_last_digest_can_be_removed(store: Path) -> None:
    build([FILES[0]], store)
    remove(str(FILES[0]), store)
    assert loaded(store).rows == 1


def test_a_digest_that_is_not_there_cannot_be_removed(store: Path) -> None:
    with pytest.raises(StoreError, match="no graph here; there is nothing to remove"):
        remove("2024-01-18", store)
    build([SAMPLES], store)
    with pytest.raises(UsageError, match=r"no digest of 2024-01-19 in the graph; did you mean 2024-01-18"):
        remove("2024-01-19", store)


def test_a_preview_changes_nothing(store: Path) -> None:
    build([FILES[0]], store)
    before = store.stat().st_mtime_ns
    plan = preview([SAMPLES], store)
    assert (len(plan.added), plan.entries_to_read) == (5, 50)
    assert preview_removal(FILES[0].stem, store).removed == {f"daily-papers/{FILES[0].stem}"}
    assert store.stat().st_mtime_ns == before
    assert preview([SAMPLES], store.with_name("none")).entries_to_read == 57
    assert not plan.derives_anew
    assert preview([FILES[0]], store, Options(Limits(2, 2))).derives_anew
    assert preview([FILES[0]], store, Options(trust=Trust(keeps_invented=True))).derives_anew
    store.write_text("a diary")
    assert "not a graph of kg" in preview([SAMPLES], store).broken


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[same.method]\nLoRA = ["QLoRAs"]', "o.toml:2: no method is known as 'QLoRAs'; did you mean 'QLoRA'?"),
        ('[team.author]\n"Tri Dau" = true', "o.toml:2: no author is known as 'Tri Dau'; did you mean 'Tri Dao'?"),
        (
            '[split.author]\n"Tri Dao" = { "2205.14136" = "x" }',
            "o.toml:2: no paper '2205.14136' in the graph; did you mean '2205.14135'?",
        ),
        ('[rename.task]\n"zzzzqqqq" = "x"', "o.toml:2: no task is known as 'zzzzqqqq'; nothing is written like it"),
    ],
)
def test_overrides_of_unknown_names_are_refused_with_the_nearest(store: Path, text: str, said: str) -> None:
    build([SAMPLES], store)
    before = loaded(store)
    with pytest.raises(UsageError) as caught:
        build([SAMPLES], store, Options(overrides=parse_overrides(text, "o.toml")))
    assert str(caught.value) == said
    assert_same(loaded(store), before)


def test_a_homonym_can_be_spoken_of_by_its_id(store: Path) -> None:
    build([SAMPLES], store)
    split = '[split.author]\n"Tri Dao" = { "2205.14135" = "one" }\n[rename.author]\n"tri dao@one" = "T. Dao"\n'
    build([SAMPLES], store, Options(overrides=parse_overrides(split, "o.toml")))
    names = {row["id"]: row["name"] for row in rows(loaded(store), "Author")}
    assert names["tri dao@one"] == "T. Dao"


def test_a_homonym_that_people_say_is_another_thing_is_known_though_it_is_gone(store: Path, tmp_path: Path) -> None:
    for day, paper in (("01", "2401.00001"), ("02", "2401.00002")):
        text = f"### [FooNet: A Model](https://arxiv.org/abs/{paper})\n- FooNet을 제안합니다.\n"
        (tmp_path / f"2024-01-{day}.md").write_text(f"## Daily Papers (2024-01-{day})\n\n{text}", encoding="utf-8")
    build([tmp_path], store)
    assert {"foonet@2401.00001", "foonet@2401.00002"} <= {row["id"] for row in rows(loaded(store), "Method")}
    said = '[same.method]\n"FooNet@2401.00001" = ["FooNet@2401.00002"]'
    build([tmp_path], store, Options(overrides=parse_overrides(said, "o.toml")))
    assert [row["id"] for row in rows(loaded(store), "Method")] == ["foonet@2401.00001"]
    other = said.replace("00002", "00003")
    with pytest.raises(UsageError, match=r"o\.toml:2: no method is known as 'FooNet@2401\.00003'"):
        build([tmp_path], store, Options(overrides=parse_overrides(other, "o.toml")))


def test_what_makes_no_sense_in_a_store_is_kept_aside_and_made_new(store: Path, sample_file: Path) -> None:
    build([SAMPLES], store)
    with connect(store, read_only=False) as connection:
        connection.execute("MATCH (:Sentence)-[r:NAMES]->(:Benchmark) SET r.role = 'evaluxtes_on'")
    summary = build([SAMPLES], store, Options(Limits(3, 3)))
    assert "damaged" in summary.broken
    assert summary.extracted == 57
    build([SAMPLES], store)
    assert_same(loaded(store), loaded(sample_file))


def test_a_graph_that_is_not_complete_is_completed(store: Path, sample_file: Path) -> None:
    build([SAMPLES], store)
    with connect(store, read_only=False) as connection:
        connection.execute("MATCH (g:Graph) SET g.complete = false")
    assert build([SAMPLES], store).extracted == 0
    assert_same(loaded(store), loaded(sample_file))


def test_a_digest_is_no_store(tmp_path: Path) -> None:
    file = tmp_path / FILES[0].name
    file.write_bytes(FILES[0].read_bytes())
    with pytest.raises(UsageError, match="one of the digests that are given; choose another --store"):
        build([tmp_path], file)
    assert file.read_bytes() == FILES[0].read_bytes()


def test_a_file_can_be_removed_by_its_name_alone(store: Path) -> None:
    build([SAMPLES], store)
    assert remove(FILES[0].name, store).digests == 5


def test_an_older_schema_is_kept_aside_and_made_new(store: Path, sample_file: Path) -> None:
    build([FILES[0]], store)
    with connect(store, read_only=False) as connection:
        connection.execute("MATCH (g:Graph) SET g.schema_version = 1")
    with pytest.raises(BrokenStoreError, match="of schema version 1, older than"):
        open_store(str(store))
    with pytest.raises(StoreError, match="of schema version 1, older than"):
        remove(FILES[0].stem, store)
    summary = build([SAMPLES], store)
    assert "of schema version 1" in summary.broken
    assert summary.written.aside == store.with_name("graph.lbug.aside-1")
    assert_same(loaded(store), loaded(sample_file))


@pytest.mark.parametrize("trust", [Trust(), Trust(keeps_invented=True), Trust(min_confidence=0.7)])
def test_invented_texts_and_unsure_finds_end_alike_whatever_was_built_before(
    store: Path, tmp_path: Path, trust: Trust
) -> None:
    options = Options(trust=trust)
    build([DIGESTS / "own.md"], store, Options(trust=Trust(keeps_invented=True, min_confidence=0.5)))
    build([DIGESTS / "invented.md"], store)
    changed = build([DIGESTS], store, options)
    whole = build([DIGESTS], tmp_path / "whole.lbug", options)
    assert_same(loaded(store), loaded(tmp_path / "whole.lbug"))
    assert (changed.extracted, changed.problems) == (0, whole.problems)
    assert len(whole.doubtful) == 3
    assert build([DIGESTS], store, options).problems == whole.problems
    remove("2024-07-24", store)
    build([DIGESTS / "own.md"], tmp_path / "own.lbug", options)
    assert_same(loaded(store), loaded(tmp_path / "own.lbug"))
