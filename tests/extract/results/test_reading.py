"""Which numbers are results, and what fills their slots."""

import pytest

from tests.extract.results.reading import read, values

CLEAR = "{ZorbNet|proposes}은 {ImageNet|evaluates_on}에서 85.3%의 {정확도|measures|accuracy}를 달성했습니다."
GAIN_AND_UNIT = [
    ("{ZorbNet|proposes}의 {정확도|measures|accuracy}는 85.3%입니다.", 85.3, "%", False),
    ("{ZorbNet|proposes}은 {정확도|measures|accuracy}가 4.2% 향상되었습니다.", 4.2, "%", True),
    ("{ZorbNet|proposes}은 기존보다 2.5배 빠릅니다.", 2.5, "x", True),
    ("{ZorbNet|proposes}은 {정확도|measures|accuracy}를 3.1%p 높였습니다.", 3.1, "pp", True),
]


@pytest.mark.parametrize(("text", "value", "unit", "is_gain"), GAIN_AND_UNIT)
def test_a_result_has_its_unit_and_is_a_gain_where_something_grew_by_it(
    text: str, value: float, unit: str, *, is_gain: bool
) -> None:
    assert [(s.value, s.unit, s.is_delta) for s in read(text)] == [(value, unit, is_gain)]


def test_of_a_change_from_one_value_to_another_the_second_is_the_result() -> None:
    assert values("{ZorbNet|proposes}은 {정확도|measures|accuracy}를 40.5%에서 51.8%로 높였습니다.") == [51.8]


def test_both_ends_of_a_range_are_results() -> None:
    found = read("{ZorbNet|proposes}은 {처리량|measures|throughput}을 2.1-3.4배 높였습니다.")
    assert [(s.value, s.unit) for s in found] == [(2.1, "x"), (3.4, "x")]
    assert {s.metric for s in found} == {"throughput"}


def test_a_list_of_numbers_goes_in_step_with_a_list_of_benchmarks() -> None:
    found = read(
        "{ZorbNet|proposes}은 {GSM8K|evaluates_on}와 {MMLU|evaluates_on}에서 각각 61.5%와 70.2%를 기록했습니다."
    )
    assert [(s.value, s.benchmark) for s in found] == [(61.5, "GSM8K"), (70.2, "MMLU")]


def test_a_list_of_numbers_goes_in_step_with_a_list_of_metrics() -> None:
    found = read("{ZorbNet|proposes}은 {FID|measures}와 {FVD|measures}에서 각각 2.31과 45.6을 달성했습니다.")
    assert [(s.value, s.metric) for s in found] == [(2.31, "FID"), (45.6, "FVD")]


def test_a_result_names_its_method_benchmark_and_metric_where_the_text_does() -> None:
    (found,) = read(
        "{ZorbNet|proposes}은 {ImageNet|evaluates_on}에서 85.3%의 {정확도|measures|accuracy}를 달성했습니다."
    )
    assert (found.method, found.benchmark, found.metric, found.baseline) == ("ZorbNet", "ImageNet", "accuracy", "")


def test_what_the_text_does_not_name_stays_empty() -> None:
    (found,) = read("{ZorbNet|proposes}은 기존 방법보다 2.5배 빠릅니다.")
    assert (found.benchmark, found.metric, found.baseline) == ("", "", "")


def test_a_gain_is_over_the_method_that_is_compared() -> None:
    (found,) = read("{ZorbNet|proposes}은 {BERT|compares}보다 4.2% 높은 {정확도|measures|accuracy}를 보였습니다.")
    assert (found.method, found.baseline) == ("ZorbNet", "BERT")


@pytest.mark.parametrize(
    "text",
    [
        "{ZorbNet|proposes}은 학습 데이터의 10%만 사용합니다.",
        "{ZorbNet|proposes}은 7B 파라미터와 120개의 층을 씁니다.",
        "{ZorbNet|proposes}은 300만 장의 이미지로 학습했습니다.",
        "{ZorbNet|proposes}은 2024년 5월에 나왔습니다.",
        "{GPT-9.5|compares}와 {Zorb 2.0|compares}을 비교합니다.",
        "256x256 해상도를 다룹니다.",
    ],
)
def test_shares_of_data_sizes_counts_dates_and_numbers_in_names_are_no_results(text: str) -> None:
    assert values(text) == []


def test_an_entry_without_a_number_says_nothing() -> None:
    assert read("{ZorbNet|proposes}을 제안합니다.") == ()


def test_a_statement_says_what_found_it_where_and_how_sure_it_is() -> None:
    (found,) = read(
        "{ZorbNet|proposes}은 {ImageNet|evaluates_on}에서 85.3%의 {정확도|measures|accuracy}를 달성했습니다."
    )
    assert found.rule == "number-unit"
    assert found.sentence == 1
    assert 0.5 < found.confidence < 1


def test_a_clear_statement_is_surer_than_one_that_leaves_much_open() -> None:
    (clear,) = read(
        "{ZorbNet|proposes}은 {ImageNet|evaluates_on}에서 85.3%의 {정확도|measures|accuracy}를 달성했습니다."
    )
    vague = read("{Alef|uses}, {Bet|uses}와 {Gimel|compares}를 쓰면 대체로 35% 쯤 차이가 납니다.")
    assert all(statement.confidence < clear.confidence for statement in vague)
