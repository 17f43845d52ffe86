"""First use of benchmarks, and their papers month by month."""

from kg.analyse.benchmarks import benchmark_use, papers_by_month
from kg.model.trust import Trust
from kg.query import run_query
from kg.store import Store
from tests.builders import derive, digest, entry


def test_uses_are_in_the_order_of_days_with_role_and_sentence() -> None:
    graph = derive(
        [
            digest("2024-03-01", entry("2", "Tested.", "On {Foo-Set|evaluates_on}.", line=8)),
            digest("2024-01-05", entry("1", "A {Foo-Set|introduces}.")),
            digest("2024-03-02", entry("3", "Learns {Foo-Set|trains_on}.")),
        ]
    )
    use = benchmark_use(graph)["fooset"]
    assert [(one.paper, one.role, one.first_seen) for one in use.uses] == [
        ("1", "introduces", "2024-01-05"),
        ("2", "evaluates_on", "2024-03-01"),
        ("3", "trains_on", "2024-03-02"),
    ]
    assert use.first.paper == "1"
    said = use.uses[1].evidence
    assert (said.paper, said.quote.date, said.quote.place) == ("2", "2024-03-01", "2024-03-01.md:10")
    assert [(part.text, part.marked) for part in said.quote.parts] == [("On ", False), ("Foo-Set", True), (".", False)]


def test_use_by_month_counts_papers_in_one_role() -> None:
    days = ["2024-01-05", "2024-01-09", "2024-03-01"]
    texts = ["{Foo-Set|evaluates_on} {Foo-Set|evaluates_on}", "{Foo-Set|evaluates_on}", "{Foo-Set|evaluates_on}"]
    read = [digest(day, entry(str(n), text)) for n, (day, text) in enumerate(zip(days, texts, strict=True))]
    use = benchmark_use(derive([*read, digest("2024-03-02", entry("9", "{Foo-Set|introduces}"))]))["fooset"]
    assert use.by_month() == {"2024-01": 2, "2024-03": 1}
    assert use.by_month("introduces") == {"2024-03": 1}


def test_use_by_month_agrees_with_the_named_query(sample_store: Store) -> None:
    graph = sample_store.load()
    names = {row["id"]: row["name"] for row in graph.nodes["Benchmark"].to_pylist()}
    counted = {
        (month, names[id_], papers)
        for id_, use in benchmark_use(graph).items()
        for month, papers in use.by_month().items()
    }
    rows = run_query(sample_store, "benchmarks_by_month", {}).dicts()
    assert counted == {(row["month"], row["benchmark"], row["papers"]) for row in rows} != set()


def test_first_use_agrees_with_the_named_query(sample_store: Store) -> None:
    for id_, use in benchmark_use(sample_store.load()).items():
        rows = run_query(sample_store, "first_use", {"benchmark": id_}).dicts()
        told = [
            (row["first_seen"], row["paper"], row["role"], row["sentence"], f"{row['file']}:{row['line']}")
            for row in rows
        ]
        assert told == [
            (
                one.first_seen,
                one.paper,
                one.role,
                "".join(part.text for part in one.evidence.quote.parts),
                one.evidence.quote.place,
            )
            for one in use.uses
        ]


def test_months_without_a_digest_are_there_and_invented_texts_are_not_counted() -> None:
    read = [
        digest("2023-12-31", entry("1"), entry("2", text_matches=0.2)),
        digest("2024-02-01", entry("1"), entry("3")),
    ]
    held = {"2023-12": {"1"}, "2024-01": set(), "2024-02": {"1", "3"}}
    assert papers_by_month(derive(read)) == held
    kept = papers_by_month(derive(read, trust=Trust(keeps_invented=True)))
    assert kept == held | {"2023-12": {"1", "2"}}
    assert papers_by_month(derive([])) == {}
