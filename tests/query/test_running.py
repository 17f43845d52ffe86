"""Every named query, with an answer that is known by hand from the sample digests."""

from pathlib import Path

import pytest

from kg.build import build
from kg.errors import QueryError
from kg.query import named_queries, run_cypher, run_query
from kg.store import Store, open_store
from tests.query.test_guard import HOSTILE


def test_papers_sharing_a_benchmark_come_with_both_roles(sample_store: Store) -> None:
    rows = run_query(sample_store, "papers_sharing_benchmark", {"paper": "2401.08967"}).dicts()
    shared = {(row["paper_id"], row["benchmark"], row["role"], row["role_there"]) for row in rows}
    assert ("2110.14168", "GSM8K", "evaluates_on", "introduces") in shared
    assert ("2201.11903", "GSM8K", "evaluates_on", "evaluates_on") in shared


def test_benchmarks_are_counted_by_use(sample_store: Store) -> None:
    rows = {row["benchmark"]: row for row in run_query(sample_store, "benchmarks_by_use", {}).dicts()}
    gsm8k = rows["GSM8K"]
    assert gsm8k["papers"] == gsm8k["introduce"] + gsm8k["evaluate"] + gsm8k["train"]
    assert gsm8k["papers"] == 7
    assert gsm8k["first_seen"] == "2024-01-18"


def test_methods_seen_on_a_benchmark_come_with_their_role(sample_store: Store) -> None:
    rows = run_query(sample_store, "methods_on_benchmark", {"benchmark": "ADE20K"}).dicts()
    found = {(row["method"], row["role"], row["paper"]) for row in rows}
    assert ("Vim", "proposes", "2401.09417") in found
    assert ("DeiT", "compares", "2401.09417") in found


def test_results_on_a_benchmark_come_with_the_sentence(sample_store: Store) -> None:
    rows = run_query(sample_store, "results_on_benchmark", {"benchmark": "ImageNet 256x256"}).dicts()
    [sit] = [row for row in rows if row["paper"] == "2401.08740"]
    assert (sit["metric"], sit["value"], sit["is_delta"]) == ("FID-50K", 2.06, False)
    assert "FID-50K 2.06" in sit["sentence"]
    assert (sit["file"].endswith("2024-01-18.md"), sit["line"]) == (True, 28)


def test_a_method_is_compared_in_both_directions(sample_store: Store) -> None:
    [row] = run_query(sample_store, "compared_with", {"method": "DeiT"}).dicts()
    assert (row["other_method"], row["role_of_method"], row["role_of_other"]) == ("Vim", "compares", "proposes")
    others = run_query(sample_store, "compared_with", {"method": "Vim"}).dicts()
    assert ("DeiT", "proposes", "compares") in {
        (row["other_method"], row["role_of_method"], row["role_of_other"]) for row in others
    }
    assert "DeiT" in row["sentence"]


def test_every_occurrence_opens_to_its_sentence(sample_store: Store) -> None:
    rows = run_query(sample_store, "occurrences", {}).dicts()
    assert len(rows) == sum(count for kind, count in sample_store.count().items() if "[:NAMES]" in kind)
    assert all(row["surface"] in row["sentence"] for row in rows)


def test_the_sentences_behind_an_edge_are_told(sample_store: Store) -> None:
    [row] = run_query(sample_store, "evidence", {"paper": "2401.09417", "concept": "COCO"}).dicts()
    assert (row["kind"], row["role"], row["surface"], row["digest"], row["line"]) == (
        "benchmark",
        "evaluates_on",
        "COCO",
        "2024-01-18",
        13,
    )


def test_new_papers_are_those_first_seen_since(sample_store: Store) -> None:
    rows = run_query(sample_store, "new_since", {"date": "2024-11-18"}).dicts()
    assert len(rows) == 13
    assert rows[0]["paper"] == "2304.02643"
    assert rows[0]["votes"] == 41


def test_benchmarks_are_counted_month_by_month(sample_store: Store) -> None:
    rows = run_query(sample_store, "benchmarks_by_month", {}).dicts()
    assert {"month": "2024-01", "benchmark": "MathQA", "papers": 1} in rows
    assert [row["month"] for row in rows] == sorted(row["month"] for row in rows)


def test_training_data_that_others_evaluate_on_is_told(tmp_path: Path) -> None:
    entries = (
        "### [ZorbNet: Mixing Tokens](https://arxiv.org/abs/2401.00001) (1)\n\n- ZorbNet을 제안합니다.\n"
        "- ZorbNet은 ImageNet-21k 데이터셋으로 사전 훈련되었습니다.\n",
        "### [KlarNet: Faster Mixing](https://arxiv.org/abs/2401.00002) (1)\n\n- KlarNet을 제안합니다.\n"
        "- KlarNet은 ImageNet-21k 벤치마크에서 평가되어 정확도 85.3%를 기록했습니다.\n",
    )
    (tmp_path / "2024-01-02.md").write_text("## Daily Papers (2024-01-02)\n\n" + "\n".join(entries), encoding="utf-8")
    build([tmp_path], tmp_path / "graph.lbug")
    with open_store(str(tmp_path / "graph.lbug")) as store:
        [row] = run_query(store, "trained_on_evaluated", {}).dicts()
    assert (row["trains"], row["evaluates"]) == ("2401.00001", "2401.00002")
    assert "ImageNet-21k" in row["trains_sentence"]
    assert "ImageNet-21k" in row["evaluates_sentence"]


def test_methods_built_on_a_method_come_with_the_sentence(sample_store: Store) -> None:
    rows = run_query(sample_store, "methods_built_on", {"method": "Mamba"}).dicts()
    [vim] = [row for row in rows if row["paper"] == "2401.09417" and row["built"] == "Vim"]
    assert "Mamba" in vim["sentence"]


def test_ranked_results_go_by_the_metrics_direction(sample_store: Store) -> None:
    up = run_query(sample_store, "results_ranked", {"benchmark": "ImageNet"}).dicts()
    of_it = [row for row in up if row["benchmark"] == "ImageNet"]
    assert [row["value"] for row in of_it if row["metric"] == "top-1 accuracy"] == [87.8, 83.1, 76.1]
    assert {"ImageNet", "ImageNet 256x256"} <= {row["benchmark"] for row in up}
    assert all(f"{row['value']:g}" in row["sentence"] for row in up)
    down = run_query(sample_store, "results_ranked", {"benchmark": "CIFAR-10"}).dicts()
    assert [row["value"] for row in down if row["metric"] == "FID"] == sorted(
        row["value"] for row in down if row["metric"] == "FID"
    )


def test_results_of_a_method_come_with_the_sentence(sample_store: Store) -> None:
    [row] = run_query(sample_store, "results_of_method", {"method": "SiT"}).dicts()
    assert (row["benchmark"], row["metric"], row["value"]) == ("ImageNet 256x256", "FID-50K", 2.06)
    assert "2.06" in row["sentence"]


def test_results_of_a_method_take_in_its_sizes(sample_store: Store) -> None:
    rows = run_query(sample_store, "results_of_method", {"method": "LLaMA"}).dicts()
    assert "LLaMA-65B" in {row["method"] for row in rows}


def test_gains_name_what_was_beaten(sample_store: Store) -> None:
    rows = run_query(sample_store, "gains", {}).dicts()
    assert ("FlashAttention-2", "FlashAttention", 2.0, "x") in {
        (row["method"], row["baseline"], row["gain"], row["unit"]) for row in rows
    }


def test_the_first_use_of_a_benchmark_comes_first(sample_store: Store) -> None:
    rows = run_query(sample_store, "first_use", {"benchmark": "GSM8K"}).dicts()
    assert (rows[0]["first_seen"], rows[0]["paper"], rows[0]["role"]) == ("2024-01-18", "2401.08967", "evaluates_on")
    assert {row["role"] for row in rows} <= {"introduces", "evaluates_on", "trains_on"}
    assert all("GSM8K" in row["sentence"] for row in rows)


def test_a_digest_adds_what_no_earlier_one_has(sample_store: Store) -> None:
    rows = run_query(sample_store, "added_by_digest", {"date": "2024-04-12"}).dicts()
    papers = {row["paper"] for row in rows}
    assert "2312.00752" not in papers  # Mamba stands in the digest of 2023-12-08 already
    assert len(papers) == 9
    [flash] = [row for row in rows if (row["paper"], row["concept"]) == ("2205.14135", "FlashAttention")]
    assert flash["role"] == "proposes"
    assert "FlashAttention" in flash["sentence"]
    assert flash["file"].endswith("2024-04-12.md")


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("concepts_of_paper", {"paper": "2401.09417"}),
        ("methods_on_benchmark", {"benchmark": "GSM8K"}),
        ("results_on_benchmark", {"benchmark": "ImageNet"}),
    ],
)
def test_with_a_lowest_confidence_only_what_is_as_sure_is_told(
    sample_store: Store, name: str, given: dict[str, str]
) -> None:
    rows = run_query(sample_store, name, given).dicts()
    for confidence in {row["confidence"] for row in rows}:
        told = run_query(sample_store, name, given | {"min_confidence": repr(confidence)}).dicts()
        assert told
        assert all(row in rows and row["confidence"] >= confidence for row in told)
    assert not run_query(sample_store, name, given | {"min_confidence": "1.01"}).values


def test_unsure_results_are_not_ranked(sample_store: Store) -> None:
    given = {"benchmark": "ImageNet"}
    said = {
        (row["paper"], row["value"]): row["confidence"]
        for row in run_query(sample_store, "results_on_benchmark", given).dicts()
    }
    ranked = {(row["paper"], row["value"]) for row in run_query(sample_store, "results_ranked", given).dicts()}
    highest = max(said[result] for result in ranked)
    sure = run_query(sample_store, "results_ranked", given | {"min_confidence": repr(highest)}).dicts()
    assert {(row["paper"], row["value"]) for row in sure} == {one for one in ranked if said[one] == highest}
    assert not run_query(sample_store, "results_ranked", given | {"min_confidence": "1.01"}).values


def test_edges_are_counted_by_how_sure_they_are(sample_store: Store) -> None:
    held = [row for row in run_query(sample_store, "edges_by_confidence", {}).dicts() if row["role"] == "evaluates_on"]
    asked = "MATCH (:Paper)-[e:EVALUATES_ON]->(:Benchmark) RETURN e.confidence AS confidence"
    edges = run_cypher(sample_store, asked, {}, None).values
    sure = [confidence for (confidence,) in edges]
    assert held == [
        {
            "kind": "benchmark",
            "role": "evaluates_on",
            "edges": len(sure),
            "sure": sum(confidence >= 0.8 for confidence in sure),
            "least_sure": min(sure),
        }
    ]
    all_ = run_query(sample_store, "edges_by_confidence", {"min_confidence": "0"}).dicts()
    assert all(row["sure"] == row["edges"] > 0 for row in all_)


def test_the_concepts_of_a_paper_come_with_their_best_sentences(sample_store: Store) -> None:
    rows = run_query(sample_store, "concepts_of_paper", {"paper": "2401.08967"}).dicts()
    found = {(row["concept"], row["role"]) for row in rows}
    assert {("GSM8K", "evaluates_on"), ("MathQA", "evaluates_on"), ("SVAMP", "evaluates_on")} <= found
    assert all(row["sentence"] for row in rows)


def test_papers_on_a_task_are_found_in_korean_too(sample_store: Store) -> None:
    english = run_query(sample_store, "papers_on_task", {"task": "object detection"}).dicts()
    assert "2103.14030" in {row["paper"] for row in english}
    assert run_query(sample_store, "papers_on_task", {"task": "객체 탐지"}).dicts() == english


def test_metrics_come_with_their_direction(sample_store: Store) -> None:
    rows = {row["metric"]: row["higher_is_better"] for row in run_query(sample_store, "metrics_by_use", {}).dicts()}
    assert (rows["accuracy"], rows["FID"]) == (True, False)


def test_results_on_a_benchmark_take_in_its_settings(sample_store: Store) -> None:
    rows = run_query(sample_store, "results_on_benchmark", {"benchmark": "ImageNet"}).dicts()
    assert {"ImageNet", "ImageNet-1k", "ImageNet 256x256"} <= {row["benchmark"] for row in rows}


@pytest.mark.parametrize("name", sorted(named_queries()))
def test_columns_have_names_of_their_own(sample_store: Store, name: str) -> None:
    given = {"author": "Tri Dao", "paper": "2401.09417", "benchmark": "GSM8K", "method": "CLIP", "concept": "COCO"}
    given |= {"date": "2024-01-18", "month": "2024-01", "first": "Tri Dao", "second": "Albert Gu"}
    given |= {"task": "object detection", "other": "Albert Gu", "months": "2", "min_confidence": "0.5"}
    wanted = {parameter.name: given[parameter.name] for parameter in named_queries()[name].parameters}
    assert all(column.isidentifier() for column in run_query(sample_store, name, wanted).columns)


@pytest.mark.parametrize("statement", HOSTILE)
def test_no_hostile_statement_reads_a_file(sample_store: Store, tmp_path: Path, statement: str) -> None:
    canary = tmp_path / "canary.csv"
    canary.write_text("name\nsecret\n", encoding="utf-8")
    aimed = statement.replace("/etc/passwd", str(canary)).replace("file://", "")
    with pytest.raises(QueryError):
        run_cypher(sample_store, aimed, {"1": 1, "1LOAD": 1}, None)
    assert list(tmp_path.iterdir()) == [canary]


def test_a_statement_that_writes_is_refused_before_it_reaches_the_engine(sample_store: Store) -> None:
    before = sample_store.count()
    with pytest.raises(QueryError, match="DELETE is not allowed"):
        run_cypher(sample_store, "MATCH (n) DELETE n", {}, None)
    assert sample_store.count() == before
