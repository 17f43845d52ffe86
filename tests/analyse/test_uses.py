"""What papers do with a concept."""

from kg.analyse.uses import uses_of
from tests.builders import derive, digest, entry


def test_concepts_of_most_papers_come_first_each_with_its_earliest_use_first() -> None:
    graph = derive(
        [
            digest("2024-01-02", entry("2", "{Zed|uses} {Vim|uses}")),
            digest("2024-01-01", entry("1", "{Zed|proposes}"), entry("3", "{Zed|compares}")),
        ]
    )
    found = uses_of(graph, "Method", ["PROPOSES", "USES"])
    assert [(id_, [(use.paper, use.role) for use in uses]) for id_, uses in found.items()] == [
        ("zed", [("1", "proposes"), ("2", "uses")]),
        ("vim", [("2", "uses")]),
    ]


def test_since_a_day_only_concepts_that_were_never_there_before() -> None:
    graph = derive(
        [digest("2024-01-01", entry("1", "{Zed|uses}")), digest("2024-01-02", entry("2", "{Zed|uses} {Vim|uses}"))]
    )
    assert list(uses_of(graph, "Method", ["USES"], since="2024-01-02")) == ["vim"]
    assert list(uses_of(graph, "Method", ["USES"], since="2024-01-03")) == []


def test_edges_less_sure_than_asked_for_are_left_out() -> None:
    graph = derive([digest("2024-01-01", entry("1", "{Zed|uses|Zed|0.4} {Vim|uses|Vim|0.6}"))])
    for least in (0.5, 0.6):
        assert list(uses_of(graph, "Method", ["USES"], min_confidence=least)) == ["vim"]
