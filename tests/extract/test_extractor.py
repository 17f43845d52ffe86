"""The whole extractor: what case files show, and what holds of any text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.facts import ROLES, Extraction
from tests.cases import read_cases
from tests.extract.rendering import EXTRACTOR, entity_lines, entry, extract, result_lines

CASES = Path(__file__).parent / "cases"

PIECES = st.sampled_from(
    """ZorbNet GSM8K BERT ImageNet FID 정확도 객체 탐지 데이터셋 벤치마크 모델
    에서 보다 을 를 은 의 각각 및
    제안합니다 향상 85.3% 2.5배 1,234 0.045 7B ( ) ; , . : " '
    ** - + / % \u0130 ﬁ ½ é τ \ud55c
    https://a.b/c **What's New**:""".split()
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\n", "\u3000"])), max_size=40).map(
    lambda pieces: "".join(piece + space for piece, space in pieces)
)


@pytest.mark.parametrize(("text", "expected"), read_cases(CASES / "entities.md"))
def test_entities(text: str, expected: str) -> None:
    assert entity_lines(text) == expected


@pytest.mark.parametrize(("text", "expected"), read_cases(CASES / "results.md"))
def test_results(text: str, expected: str) -> None:
    assert result_lines(text) == expected


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_occurrence_is_a_slice_inside_its_sentence(text: str) -> None:
    held, extraction = extract("A title: " + text)
    for occurrence in extraction.occurrences:
        sentence = held.sentences[occurrence.sentence]
        assert held.text[occurrence.start_at : occurrence.end_at] == occurrence.surface
        assert sentence.start_at <= occurrence.start_at < occurrence.end_at <= sentence.start_at + len(sentence.text)
        assert occurrence.role in ROLES[occurrence.label]
        assert 0 <= occurrence.confidence <= 1


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_statement_stands_at_its_number_and_names_entities_of_the_entry(text: str) -> None:
    held, extraction = extract("A title: " + text)
    names = {occurrence.entity for occurrence in extraction.occurrences} | {""}
    for s in extraction.statements:
        assert float(held.text[s.start_at : s.end_at].replace(",", "")) == s.value
        assert {s.method, s.benchmark, s.metric, s.baseline} <= names


def test_extractions_come_one_for_each_entry_in_order() -> None:
    entries = [entry("ZorbNet: Mixing"), entry("A Study"), entry("QuibbleSet: A Benchmark")]
    found = list(EXTRACTOR.extract(entries))
    assert [[o.entity for o in extraction.occurrences] for extraction in found] == [["ZorbNet"], [], ["QuibbleSet"]]


def test_an_extraction_does_not_depend_on_the_entries_before_it() -> None:
    alone, other = entry("A Study\nZorbNet은 빠릅니다."), entry("ZorbNet: A Benchmark\nZorbNet은 데이터셋입니다.")
    assert list(EXTRACTOR.extract([alone])) == list(EXTRACTOR.extract([other, alone]))[1:]


def test_an_entry_without_text_has_an_empty_extraction() -> None:
    assert list(EXTRACTOR.extract([entry("")])) == [Extraction()]
