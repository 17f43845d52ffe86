"""What the limits keep out of the pairs."""

from kg.analyse import set_aside
from kg.model.limits import Limits
from tests.builders import derive, digest, entry


def test_tells_papers_above_the_limit_and_the_pairs_of_their_persons() -> None:
    graph = derive(
        [
            digest(
                "2024-01-01", entry("1", authors="Ann Lee, Bo Kim, Cy Doe, Gemma Team"), entry("2", authors="Ann Lee")
            )
        ],
        Limits(max_authors=3),
    )
    (crowd,) = set_aside(graph).papers
    assert (crowd.id, crowd.members, crowd.pairs) == ("1", 4, 3)


def test_tells_benchmarks_above_the_limit_and_leaves_mentions_out() -> None:
    texts = ["{MMLU|evaluates_on}", "{MMLU|introduces}", "{MMLU|trains_on}", "{MMLU|mentions BENCHMARK}"]
    papers = [entry(str(number), text) for number, text in enumerate(texts)]
    (crowd,) = set_aside(derive([digest("2024-01-01", *papers)], Limits(max_papers=2))).benchmarks
    assert (crowd.name, crowd.members, crowd.pairs) == ("MMLU", 3, 3)


def test_nothing_is_set_aside_at_the_limit() -> None:
    graph = derive([digest("2024-01-01", entry("1", authors="Ann Lee, Bo Kim"))], Limits(max_authors=2))
    assert set_aside(graph).papers == ()
