"""Different values for one method and setting, and why they may be none."""

import pytest

from kg.analyse.leaderboards import Conflict, find_conflicts, reported_results
from tests.builders import Read, derive, digest, entry

NAMES = (
    "{Vim|uses} {Vim-7B|uses} {Vim-13B|uses} {Zed|uses} on {ImageNet|evaluates_on} {ImageNet-512|evaluates_on} "
    "{COCO|evaluates_on} in {accuracy|measures} {FID|measures} {FID-50K|measures}."
)


def conflicts(*stated: str, one_paper: bool = False) -> list[Conflict]:
    """Of papers that state one result each, or of one that states them all."""
    said = [f"It is {{{one}}}." for one in stated]
    papers: list[Read] = (
        [entry("1", NAMES, *said)] if one_paper else [entry(str(n), NAMES, one) for n, one in enumerate(said)]
    )
    graph = derive([digest("2024-01-01", *papers)])
    return find_conflicts(graph, reported_results(graph))


def test_two_papers_that_differ_in_one_setting_conflict_with_both_sentences() -> None:
    (found,) = conflicts("70.1|states %|Vim|COCO|accuracy", "72.3|states %|Vim|COCO|accuracy")
    assert (found.one.value, found.other.value, found.possible, found.doubts) == (70.1, 72.3, False, ())
    said = [[part.text for part in one.evidence[0].quote.parts if part.marked] for one in (found.one, found.other)]
    assert said == [["70.1"], ["72.3"]]


@pytest.mark.parametrize(
    ("one", "other", "doubt"),
    [
        ("70|states %|Vim|COCO|accuracy", "72|states %|Vim|COCO", "one does not state its metric"),
        ("70|states %|Vim|COCO", "72|states %|Vim|COCO", "neither states its metric"),
        ("70|states %|Vim|COCO|accuracy", "7|states|Vim|COCO|accuracy", "the units differ"),
        (
            "70|states %|Vim|COCO|accuracy",
            "72|states %|Vim-7B|COCO|accuracy",
            "the method of one is a variant of the other's",
        ),
        ("3|states|Vim|COCO|FID", "4|states|Vim|COCO|FID-50K", "the metric of one is a variant of the other's"),
        (
            "70|states %|Vim|ImageNet|accuracy",
            "72|states %|Vim|ImageNet-512|accuracy",
            "the benchmark of one is a variant of the other's",
        ),
    ],
)
def test_where_settings_may_differ_it_is_possible_only(one: str, other: str, doubt: str) -> None:
    (found,) = conflicts(one, other)
    assert (found.possible, found.doubts) == (True, (doubt,))


def test_one_paper_may_mean_two_settings() -> None:
    (found,) = conflicts("70|states %|Vim|COCO|accuracy", "72|states %|Vim|COCO|accuracy", one_paper=True)
    assert found.doubts == ("one paper states both",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("70|states %|Vim|COCO|accuracy", "72|states %|Zed|COCO|accuracy"),
        ("70|states %|Vim-7B|COCO|accuracy", "72|states %|Vim-13B|COCO|accuracy"),
        ("70|states %|Vim|COCO|accuracy", "72|states %|Vim|ImageNet|accuracy"),
        ("70|states %|Vim|COCO|accuracy", "7|states %|Vim|COCO|FID"),
        ("70|states %|Vim|COCO|accuracy", "72|gains %|Vim|COCO|accuracy"),
        ("70|states %||COCO|accuracy", "72|states %||COCO|accuracy"),
        ("70|states %|Vim||accuracy", "72|states %|Vim||accuracy"),
        ("70.14|states %|Vim|COCO|accuracy", "70.1|states %|Vim|COCO|accuracy"),
        ("70.25|states %|Vim|COCO|accuracy", "70.3|states %|Vim|COCO|accuracy"),
        ("70|states %|Vim|COCO|accuracy", "70.0|states %|Vim|COCO|accuracy"),
        ("85|states %|Vim|COCO|accuracy", "0.85|states|Vim|COCO|accuracy"),
        ("0.851|states|Vim|COCO|accuracy", "85|states %|Vim|COCO|accuracy"),
    ],
)
def test_other_settings_gains_and_rounded_values_do_not_conflict(one: str, other: str) -> None:
    assert conflicts(one, other) == []


def test_the_surest_come_first() -> None:
    found = conflicts("70|states %|Vim|COCO|accuracy", "72|states %|Vim|COCO", "75|states %|Vim|COCO|accuracy")
    assert [(one.one.value, one.other.value, len(one.doubts)) for one in found] == [
        (70, 75, 0),
        (70, 72, 1),
        (72, 75, 1),
    ]


def test_whole_numbers_that_end_in_zeros_are_no_rounded_ones() -> None:
    assert len(conflicts("70|states %|Vim|COCO|accuracy", "72|states %|Vim|COCO|accuracy")) == 1
    assert len(conflicts("100|states|Vim|COCO|FID", "98|states|Vim|COCO|FID")) == 1


@pytest.mark.parametrize(("one", "other"), [("1e30", "3.5e40"), ("1e300", "3.5e-200"), ("1e-30", "2e-30")])
def test_numbers_of_any_size_are_compared(one: str, other: str) -> None:
    (found,) = conflicts(*(f"{value}|states FLOPs|Vim|COCO|accuracy" for value in (one, other)))
    assert {found.one.value, found.other.value} == {float(one), float(other)}


def test_numbers_beyond_all_digits_agree_with_themselves() -> None:
    assert not conflicts("1e300|states FLOPs|Vim|COCO|accuracy", "1e300|states FLOPs|Vim|COCO")
