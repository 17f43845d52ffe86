"""Where papers stand, and which words of a sentence an edge was made of."""

import pytest

from kg.analyse.evidence import appearances, quotes, web_link
from kg.analyse.sharing import uses_of_benchmarks
from tests.builders import derive, digest, entry


def test_a_paper_is_found_in_each_digest_the_earliest_first() -> None:
    graph = derive([digest("2024-01-02", entry("1", line=7, votes=5)), digest("2024-01-01", entry("1", line=3))])
    seen = appearances(graph)["1"]
    assert [(one.date, one.place, one.votes) for one in seen] == [
        ("2024-01-01", "2024-01-01.md:3", None),
        ("2024-01-02", "2024-01-02.md:7", 5),
    ]


def test_a_quote_marks_every_place_of_the_name() -> None:
    graph = derive(
        [digest("2024-01-01", entry("1", "첫 문장.", "𝒳 beats {MMLU|evaluates_on} and {MMLU|evaluates_on}."))]
    )
    ((_, benchmark), use) = next(iter(uses_of_benchmarks(graph).items()))
    quote = quotes(graph, {(use.sentence, benchmark)}, "Benchmark")[use.sentence, benchmark]
    parts = [(part.text, part.marked) for part in quote.parts]
    assert parts == [("𝒳 beats ", False), ("MMLU", True), (" and ", False), ("MMLU", True), (".", False)]
    assert (quote.date, quote.place) == ("2024-01-01", "2024-01-01.md:5")


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://arxiv.org/abs/2401.09417", "https://arxiv.org/abs/2401.09417"),
        ("https://example.org/a b)<c>|`", "https://example.org/a%20b%29%3Cc%3E%7C%60"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("https:alert", None),
        ("http://[broken", None),
        ("", None),
    ],
)
def test_only_addresses_on_the_web_become_links(url: str, link: str | None) -> None:
    assert web_link(url) == link
