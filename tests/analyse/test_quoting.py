"""Sentences as evidence."""

from hypothesis import given

from kg.analyse.evidence import quotes
from kg.analyse.quoting import quote_concepts, quote_results
from kg.model.facts import Facts
from tests.builders import derive, digest, entry, rows
from tests.strategies import facts


def test_a_sentence_comes_with_its_paper_and_every_name_marked() -> None:
    graph = derive([digest("2024-01-01", entry("1", "첫 문장.", "𝒳 on {MMLU|evaluates_on} and {MMLU|evaluates_on}."))])
    (edge,) = rows(graph, "EVALUATES_ON")
    wanted = (edge["sentence"], "mmlu")
    said = quote_concepts(graph, [wanted], "Benchmark")[wanted]
    assert (said.sentence, said.paper) == (edge["sentence"], "1")
    assert [part.text for part in said.quote.parts if part.marked] == ["MMLU", "MMLU"]


def test_a_number_is_marked_where_it_is_stated() -> None:
    graph = derive([digest("2024-01-01", entry("1", "A word.", "First {7|states} then {7|states}, {9|states}."))])
    sevens = {row["id"] for row in rows(graph, "Result") if row["value"] == 7}
    wanted = [(row["start"], row["stop"]) for row in rows(graph, "STATES") if row["stop"] in sevens]
    (said,) = quote_results(graph, wanted).values()
    assert [(part.text, part.marked) for part in said.quote.parts] == [
        ("First ", False),
        ("7", True),
        (" then ", False),
        ("7", True),
        (", 9.", False),
    ]


def test_a_sentence_that_names_something_else_is_told_without_a_mark() -> None:
    graph = derive([digest("2024-01-01", entry("1", "On {MMLU|evaluates_on}."))])
    (edge,) = rows(graph, "EVALUATES_ON")
    (said,) = quote_concepts(graph, [(edge["sentence"], "other")], "Benchmark").values()
    assert not any(part.marked for part in said.quote.parts)


@given(facts())
def test_quotes_are_those_of_the_pictures(found: list[Facts]) -> None:
    graph = derive(found)
    wanted = {(row["sentence"], row["stop"]) for row in rows(graph, "EVALUATES_ON")}
    quoted = quote_concepts(graph, wanted, "Benchmark")
    assert {pair: said.quote for pair, said in quoted.items()} == quotes(graph, wanted, "Benchmark")
    papers = {row["stop"]: row["start"] for row in rows(graph, "HAS_SENTENCE")}
    assert all(said.paper == papers[said.sentence] for said in quoted.values())
