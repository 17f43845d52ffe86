"""Extraction by several processes."""

from kg.extract.parallel import extract_lists
from tests.extract.rendering import EXTRACTOR, entry

LISTS = [[entry(f"ZorbNet: Mixing {n}\nZorbNet은 GSM8K에서 정확도 {n}.5%를 기록했습니다.")] * n for n in range(12)]


def test_two_processes_find_what_one_finds_and_in_its_order() -> None:
    found = list(extract_lists(LISTS, 2))
    assert found == [tuple(EXTRACTOR.extract(entries)) for entries in LISTS]
    assert any(extraction.statements for extractions in found for extraction in extractions)


def test_one_process_takes_no_list_before_it_is_asked_for() -> None:
    taken = []
    lists = (taken.append(number) or entries for number, entries in enumerate(LISTS))
    next(extract_lists(lists, 1))  # type: ignore[arg-type]
    assert taken == [0]
