"""Base facts in the graph: every occurrence opens to its place."""

from hypothesis import given

from kg.model.facts import Facts
from tests.builders import derive, digest, entry, rows
from tests.strategies import facts


def test_a_digest_and_its_sentences_are_kept_with_their_places() -> None:
    graph = derive([digest("2024-01-01", entry("1", "One. {Vim|uses} two.", title="Tiny", line=7), built_with="v1")])
    (held,) = rows(graph, "Digest")
    assert held == {
        "id": "daily-papers/2024-01-01",
        "date": "2024-01-01",
        "source": "2024-01-01.md",
        "content_hash": "hash of 2024-01-01",
        "built_with": "v1",
        "parts": 1,
        "problems": [],
    }
    assert [tuple(row.values()) for row in rows(graph, "Sentence")] == [
        ("daily-papers/2024-01-01/1/0", "Tiny", "title", 0, 7),
        ("daily-papers/2024-01-01/1/1", "One.", None, 5, 8),
        ("daily-papers/2024-01-01/1/2", "Vim two.", None, 10, 8),
    ]
    (named,) = rows(graph, "NAMES")
    assert (named["start"], named["stop"], named["start_at"], named["end_at"]) == (
        "daily-papers/2024-01-01/1/2",
        "vim",
        10,
        13,
    )


@given(facts())
def test_every_occurrence_is_a_slice_of_its_sentence(held: list[Facts]) -> None:
    graph = derive(held)
    sentences = {row["id"]: row for row in rows(graph, "Sentence")}
    names, states = rows(graph, "NAMES"), rows(graph, "STATES")
    for name in names:
        sentence = sentences[name["start"]]
        begin = name["start_at"] - sentence["start_at"]
        assert sentence["text"][begin : name["end_at"] - sentence["start_at"]] == name["surface"]
    for state in states:
        sentence = sentences[state["start"]]
        begin = state["start_at"] - sentence["start_at"]
        assert float(sentence["text"][begin : state["end_at"] - sentence["start_at"]]) == state["value"]
    read = [extraction for fact in held for extraction in fact.extractions]
    assert len(names) == sum(len(extraction.occurrences) for extraction in read)
    assert len(states) == sum(len(extraction.statements) for extraction in read)
