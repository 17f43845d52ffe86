"""An entry's entities, and what stands behind their names."""

import pytest

from kg.extract.results.numbers import find_numbers
from kg.extract.results.surroundings import AFTER_CODES, surround
from kg.model.facts import METHOD
from tests.builders import entry


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("{Zorb|compares}보다 3배 낫습니다.", "over"),
        ("{Zorb|compares} 모델에 비해 3배 낫습니다.", "over"),
        ("{Zorb|compares}(이전 방법)를 3배 능가합니다.", "beaten"),
        ("{Zorb|uses}에서 3배 낫습니다.", "place"),
        ("{Zorb|uses}에 새 층을 추가해 3배 낫습니다.", "applied"),
        ("{Zorb|uses}를 활용해 3배 낫습니다.", "used"),
        ("{Zorb|proposes} 모델은 3배 낫습니다.", "topic"),
        ("{Zorb|proposes}의 속도가 3배입니다.", "of"),
    ],
)
def test_what_stands_behind_a_name_and_its_head_noun_has_a_code(text: str, cue: str) -> None:
    held, extraction = entry("2401.00001", text)
    found = surround(held, find_numbers(held), extraction.occurrences)
    (name,) = extraction.occurrences
    assert found.after[name.start_at] == AFTER_CODES[cue]


def test_an_entity_has_the_strongest_role_and_the_best_confidence_of_its_places() -> None:
    held, extraction = entry("2401.00001", "{Zorb|mentions METHOD|Zorb|0.4}과 {Zorb|uses|Zorb|0.8}를 3배 씁니다.")
    (named,) = surround(held, find_numbers(held), extraction.occurrences).entities[METHOD]
    assert (named.name, named.role, named.confidence, len(named.places)) == ("Zorb", "uses", 0.8, 2)
