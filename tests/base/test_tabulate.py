"""What the extractor has read, as tables."""

import dataclasses

from hypothesis import given

from kg.base import tabulate
from kg.base.tabulate import result_id
from kg.model.facts import Facts, Statement
from tests.builders import base, digest, entry
from tests.strategies import facts

STATED = Statement(1, 76.1, "%", False, "Vim", "ImageNet", "accuracy", "DeiT", 8, 12, "test", 0.9)  # noqa: FBT003 the record's value


def test_a_digest_is_a_row_with_what_read_it_and_what_was_wrong_in_its_file() -> None:
    fact = digest("2024-01-01", entry("1"), built_with="v1")
    told = dataclasses.replace(fact.digest, parts=2, problems=("3: odd", "9: rejected"))
    (row,) = base(dataclasses.replace(fact, digest=told)).digests.to_dicts()
    assert row == {
        "id": "daily-papers/2024-01-01",
        "date": "2024-01-01",
        "source": "2024-01-01.md",
        "content_hash": "hash of 2024-01-01",
        "built_with": "v1",
        "parts": 2,
        "problems": ["3: odd", "9: rejected"],
    }


def test_an_entry_is_a_row_from_the_paper_to_the_digest() -> None:
    read = entry(
        "1", "One.", title="Tiny", authors="Ada, Ada, Alan", truncated=True, votes=0, url="u", line=7, text_matches=0.4
    )
    (row,) = base(digest("2024-01-01", read)).features.to_dicts()
    assert row == {
        "start": "1",
        "stop": "daily-papers/2024-01-01",
        "title": "Tiny",
        "url": "u",
        "authors": ["Ada", "Ada", "Alan"],
        "authors_read": ["Ada", "Alan"],
        "authors_line": "Ada, Ada, Alan",
        "authors_at": 9,
        "authors_truncated": True,
        "votes": 0,
        "position": 0,
        "line": 7,
        "text_matches": 0.4,
    }


def test_what_is_not_given_is_null() -> None:
    (row,) = base(digest("2024-01-01", entry("1"))).features.to_dicts()
    assert (row["votes"], row["authors_at"], row["authors"], row["authors_line"]) == (None, None, [], "")


def test_sentences_have_their_paper_digest_and_number() -> None:
    held = base(digest("2024-01-01", entry("1", "One. Two.", title="Tiny", line=7))).sentences
    assert held.sort("number").rows() == [
        ("daily-papers/2024-01-01/1/0", "Tiny", "title", 0, 7, "1", "daily-papers/2024-01-01", 0),
        ("daily-papers/2024-01-01/1/1", "One.", None, 5, 8, "1", "daily-papers/2024-01-01", 1),
        ("daily-papers/2024-01-01/1/2", "Two.", None, 10, 8, "1", "daily-papers/2024-01-01", 2),
    ]


def test_names_and_numbers_stand_at_their_sentences() -> None:
    text = "{비전 맘바|proposes|Vim|0.7} has {76.1|states %|Vim|ImageNet|accuracy|DeiT}."
    held = base(digest("2024-01-01", entry("1", text, title="Tiny")))
    assert held.names.to_dicts() == [
        {
            "start": "daily-papers/2024-01-01/1/1",
            "surface": "비전 맘바",
            "entity": "Vim",
            "start_at": 5,
            "end_at": 10,
            "role": "proposes",
            "rule": "test",
            "confidence": 0.7,
            "label": "METHOD",
        }
    ]
    (stated,) = held.states.to_dicts()
    assert stated["start"] == "daily-papers/2024-01-01/1/1"
    assert stated["stop"] == result_id("1", STATED)
    assert [stated[name] for name in ("paper", "value", "unit", "is_delta")] == ["1", 76.1, "%", False]
    assert [stated[name] for name in ("method", "benchmark", "metric", "baseline")] == [
        "Vim",
        "ImageNet",
        "accuracy",
        "DeiT",
    ]


def test_a_result_is_known_by_paper_names_and_number_and_not_by_its_place() -> None:
    own = result_id("1", STATED)
    elsewhere = dataclasses.replace(STATED, sentence=3, start_at=99, end_at=103, rule="other", confidence=0.1)
    assert result_id("1", elsewhere) == result_id("1", dataclasses.replace(STATED, method="v-im")) == own
    others = {"value": 76.2, "unit": "x", "is_delta": True, "method": "DeiT", "benchmark": "", "metric": "FID"}
    ids = {result_id("1", dataclasses.replace(STATED, **{name: value})) for name, value in others.items()}
    ids |= {result_id("1", dataclasses.replace(STATED, baseline="")), result_id("2", STATED), own}
    assert len(ids) == len(others) + 3


@given(facts())
def test_every_fact_is_a_row(held: list[Facts]) -> None:
    found = tabulate(held)
    read = [extraction for fact in held for extraction in fact.extractions]
    entries = [read_ for fact in held for read_ in fact.digest.entries]
    assert found.digests.height == len(held)
    assert found.features.height == len(entries)
    assert found.sentences.height == sum(len(entry_.sentences) for entry_ in entries)
    assert found.names.height == sum(len(extraction.occurrences) for extraction in read)
    assert found.states.height == sum(len(extraction.statements) for extraction in read)
    assert found.sentences["id"].is_unique().all()
