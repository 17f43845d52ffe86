"""What came new since a day."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from kg.analyse.changes import changes_since
from kg.model.facts import Facts
from kg.model.graph import Graph
from kg.query import run_query
from kg.store import Store
from tests.builders import derive, digest, entry, rows
from tests.strategies import facts

NAMED = "{Vim|uses} {Foo-Set|evaluates_on} {accuracy|measures}."


def graph_of_two_days() -> Graph:
    """Ann and Bo were there; then Ann wrote with Cy, and Vim broke a record."""
    stated = "It is {70|states|Vim|Foo-Set|accuracy}."
    return derive(
        [
            digest("2024-01-01", entry("1", NAMED, stated, authors="Ann Lee, Bo Kim")),
            digest(
                "2024-01-05",
                entry("1", authors="Ann Lee, Bo Kim"),
                entry(
                    "2",
                    NAMED,
                    stated.replace("70", "80"),
                    "{Zed|proposes} and {Bar-Set|introduces}.",
                    authors="Ann Lee, Cy Doe",
                ),
                entry("3", "{Zed|uses}.", authors="Cy Doe, Gemma Team"),
            ),
        ]
    )


def test_only_what_no_earlier_digest_has_is_new() -> None:
    changes = changes_since(graph_of_two_days(), "2024-01-02")
    assert (changes.since, changes.digests, changes.begins) == ("2024-01-02", ("2024-01-05",), False)
    assert changes.papers == ("2", "3")
    assert [(one.id, one.first_seen, one.papers) for one in changes.authors] == [
        ("cy doe", "2024-01-05", ("2", "3")),
        ("gemma team", "2024-01-05", ("3",)),
    ]
    assert [(pair.start, pair.stop, pair.papers) for pair in changes.pairs] == [("ann lee", "cy doe", ["2"])]
    assert [(one.id, one.first_seen) for one in changes.methods] == [("zed", "2024-01-05")]
    assert [(use.paper, use.role) for use in changes.methods[0].uses] == [("2", "proposes"), ("3", "uses")]
    assert [one.id for one in changes.benchmarks] == ["barset"]
    (broken,) = changes.records
    assert (broken.board.benchmark, broken.record.result.value) == ("fooset", 80)
    assert broken.record.beaten is not None
    assert (broken.record.beaten.value, broken.record.result.date) == (70, "2024-01-05")


def test_the_day_itself_counts_and_a_first_score_breaks_no_record() -> None:
    changes = changes_since(graph_of_two_days(), "2024-01-01")
    assert (changes.begins, len(changes.papers), len(changes.records)) == (True, 3, 1)
    assert changes_since(graph_of_two_days(), "2024-01-05").papers == ("2", "3")


def test_after_the_last_digest_nothing_is_new() -> None:
    changes = changes_since(graph_of_two_days(), "2024-01-06")
    assert not changes.begins
    new = (changes.digests, changes.papers, changes.authors, changes.pairs, changes.methods, changes.benchmarks)
    assert (*new, changes.records) == ((),) * 7


def test_communities_that_merge_are_told_from_their_month_on() -> None:
    """Two groups of twelve write apart in January, everyone with everyone of the other in February, none in March."""
    one, other = ([f"{name} P{n:02}" for n in range(12)] for name in ("Ann", "Bo"))
    pairs = [entry(f"{a}/{b}", authors=f"{a}, {b}") for a, b in product(one, other)]
    graph = derive(
        [
            digest("2024-01-01", entry("1", authors=", ".join(one)), entry("2", authors=", ".join(other))),
            digest("2024-02-20", *pairs),
            digest("2024-03-01", entry("9", authors="Cy Doe")),
        ]
    )
    (event,) = changes_since(graph, "2024-01-05").events
    assert (event.month, event.kind, len(event.before), len(event.after), event.people) == (
        "2024-02",
        "merged",
        2,
        1,
        12,
    )
    assert changes_since(graph, "2024-02-25").events == (event,)
    assert changes_since(graph, "2024-03-01").events == ()


def test_invented_texts_bring_no_concepts() -> None:
    graph = derive([digest("2024-01-01", entry("1", "{Zed|proposes}", text_matches=0.1))])
    assert changes_since(graph, "2024-01-01").methods == ()


def test_new_papers_and_authors_are_those_of_the_named_queries(sample_store: Store) -> None:
    graph = sample_store.load()
    days = sorted(row["date"] for row in graph.nodes["Digest"].to_pylist())
    changes = changes_since(graph, days[-1])
    rows = run_query(sample_store, "new_since", {"date": days[-1]}).dicts()
    assert set(changes.papers) == {row["paper"] for row in rows} != set()
    names = {row["id"]: row["name"] for row in graph.nodes["Author"].to_pylist()}
    whole = changes_since(graph, f"{days[-1][:7]}-01")
    asked = run_query(sample_store, "authors_new_in_month", {"month": days[-1][:7]}).dicts()
    told = {(names[one.id], one.first_seen) for one in whole.authors}
    assert told == {(row["author"], row["first_seen"]) for row in asked} != set()


@given(facts(), st.integers(1, 5))
def test_what_is_new_is_what_the_graph_of_the_earlier_digests_lacks(found: list[Facts], day: int) -> None:
    since = f"2024-01-0{day}"
    now, before = derive(found), derive([held for held in found if held.digest.date < since])
    changes = changes_since(now, since)
    assert set(changes.papers) == _ids(now, "Paper") - _ids(before, "Paper")
    assert set(changes.digests) == {row["date"] for row in rows(now, "Digest")} - {
        row["date"] for row in rows(before, "Digest")
    }


def _ids(graph: Graph, label: str) -> set[str]:
    return {row["id"] for row in rows(graph, label)}
