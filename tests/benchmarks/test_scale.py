"""The measurements of growth measure what they say."""

from pathlib import Path

import pytest

from benchmarks.corpus import write_corpus
from benchmarks.scale.changes import Changes, Run, measure_changes
from benchmarks.scale.growth import Size
from benchmarks.scale.queries import PARAMETERS, measure_queries
from benchmarks.scale.tables import changes_table, growth_table, queries_table, stages_table, writing_table
from benchmarks.scale.writing import measure_writing
from benchmarks.staged import STAGES, staged_build
from kg.query import named_queries

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict]:  # type: ignore[type-arg]
    store = tmp_path_factory.mktemp("scale") / "graph.lbug"
    return store, staged_build(SAMPLES, store)


def size(times: int, seconds: float, queries: dict[str, tuple[float, int | None]]) -> Size:
    stages = dict.fromkeys(STAGES, seconds)
    return Size(times, 10 * times, 1000 * times, 9000 * times, stages, peak=100.0, size=5.0, queries=queries)


def test_every_stage_takes_its_time_and_the_rows_are_counted(built: tuple[Path, dict]) -> None:  # type: ignore[type-arg]
    _, build = built
    assert all(build["stages"][stage] > 0 for stage in STAGES)
    assert set(build["stages"]) == set(STAGES)
    assert build["written"] == build["nodes"] + build["edges"]
    assert build["entries"] == 57
    assert build["peak"] > 50
    assert build["size"] > 1


def test_every_query_has_the_parameters_that_it_needs_and_no_other() -> None:
    for name, query in named_queries().items():
        needed = {parameter.name for parameter in query.parameters if parameter.default is None}
        assert needed <= PARAMETERS[name].keys() <= {parameter.name for parameter in query.parameters}, name
    assert PARAMETERS.keys() == named_queries().keys()


def test_a_query_for_what_is_not_in_the_store_is_left_out(built: tuple[Path, dict]) -> None:  # type: ignore[type-arg]
    found = measure_queries(str(built[0]))
    assert "coauthor_path" not in found
    seconds, rows = found["benchmarks_by_use"]
    assert seconds > 0
    assert rows


def test_a_change_is_written_both_ways(built: tuple[Path, dict]) -> None:  # type: ignore[type-arg]
    day = measure_writing(str(built[0]))[0]
    assert day["days"] == 1
    assert 0 < day["rows"] < 5142
    for way in ("by_log", "by_rewrite"):
        assert all(day[way][what] > 0 for what in ("save", "open", "size"))
    assert "| 1 | " in writing_table([day])


def test_a_build_again_reads_nothing_and_a_new_day_only_itself(tmp_path: Path) -> None:
    write_corpus(SAMPLES, 1, tmp_path / "corpus")
    changes = measure_changes(1, tmp_path / "corpus", tmp_path)
    assert changes.whole.entries == 57
    assert (changes.again.entries, changes.again.rows, changes.with_spacy) == (0, 0, False)
    assert 0 < changes.new_day.entries < 57
    assert 0 < changes.new_day.rows < changes.whole.rows
    assert len(list((tmp_path / "corpus").iterdir())) == 6


def test_growth_is_told_for_rows_and_against_the_first_corpus() -> None:
    sizes = [size(1, 1.0, {"a": (0.1, 5)}), size(10, 20.0, {"a": (0.4, 50)})]
    assert "| parse, s | 0.1000 (1.00) | 0.2000 (2.00) |" in growth_table(sizes)
    assert "| 10 x | 100 | 10,000 | 90,000 | 20.0 |" in stages_table(sizes)
    assert "| a | 0.100 | 0.400 | 5, 50 | 4.00 | 10.00 |" in queries_table(sizes)


def test_a_query_that_fails_is_told() -> None:
    sizes = [size(1, 1.0, {"a": (0.1, 5)}), size(10, 20.0, {"a": (0.0, None)})]
    assert "| a | 0.100 | fails | 5, - |" in queries_table(sizes)


def test_a_change_is_told_as_a_part_of_the_whole_build_and_after_the_start() -> None:
    change = Changes(10, Run(100.0, 570, 9000), Run(0.7, 0, 0), Run(5.0, 13, 1200), start=0.2, with_spacy=False)
    assert "| 10 x | 100.0 | 0.50 | 0, 0, not imported | 5.00 | 5.0% | 13, 1,200 |" in changes_table([change])
