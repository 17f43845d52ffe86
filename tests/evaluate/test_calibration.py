"""Expected calibration errors known by hand, and laws that hold of all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate import Result, calibrate, judge
from kg.evaluate.calibration import Judged, expected_error
from tests.evaluate.annotated import entity, entry

SURE = st.tuples(st.floats(0, 1), st.booleans())


def test_the_error_is_the_distance_of_confidence_and_accuracy_weighed_by_the_finds_of_a_bin() -> None:
    judged = [(0.95, True), (0.95, True), (0.95, True), (0.95, False), (0.15, False)]
    held = calibrate("METHOD", judged)
    assert held.ece == pytest.approx((4 * 0.2 + 1 * 0.15) / 5)
    assert held.ece_equal_mass == pytest.approx(held.ece)
    assert [(b.low, b.number) for b in held.bins] == [(pytest.approx(0.1), 1), (pytest.approx(0.9), 4)]
    assert (held.number, held.accuracy, held.confidence) == (5, pytest.approx(0.6), pytest.approx(0.79))


def test_finds_that_are_right_as_often_as_they_are_sure_have_no_error() -> None:
    judged = [(0.75, i % 4 != 0) for i in range(40)] + [(0.5, i % 2 == 0) for i in range(10)]
    held = calibrate("METHOD", judged)
    assert (held.ece, held.ece_equal_mass) == (pytest.approx(0), pytest.approx(0))


def test_bins_of_equal_mass_part_what_one_wide_bin_hides() -> None:
    judged = [(0.91, False)] * 50 + [(0.99, True)] * 50
    held = calibrate("METHOD", judged)
    assert held.ece == pytest.approx(0.95 - 0.5)
    assert held.ece_equal_mass == pytest.approx((0.91 + 0.01) / 2)


def test_a_confidence_on_a_bound_is_in_the_bin_below_and_the_ends_are_in_the_outer_ones() -> None:
    held = calibrate("METHOD", [(0.0, False), (0.5, True), (1.0, True)])
    assert [b.low for b in held.bins] == pytest.approx([0.0, 0.4, 0.9])


@given(st.lists(SURE, min_size=1, max_size=60))
def test_the_error_is_a_share_and_no_order_matters(judged: list[Judged]) -> None:
    held = calibrate("METHOD", judged)
    assert 0 <= held.ece <= 1
    assert 0 <= held.ece_equal_mass <= 1
    assert sum(b.number for b in held.bins) == len(judged)
    assert all(b.low - 1e-9 <= b.confidence <= b.high + 1e-9 for b in held.bins)
    other = calibrate("METHOD", sorted(judged, reverse=True))
    assert (other.ece, other.ece_equal_mass) == (pytest.approx(held.ece), pytest.approx(held.ece_equal_mass))
    overall = abs(held.confidence - held.accuracy)
    assert expected_error(held.bins) >= overall - 1e-9  # bins can hide nothing that the mean shows


def test_finds_are_judged_by_label_by_edge_and_by_result() -> None:
    gold = entry(
        entity("METHOD proposes", "Vim"),
        entity("BENCHMARK mentions", "C4"),
        entity("METRIC", "FID"),
        Result(2.0, method="Vim"),
    )
    found = entry(
        entity("METHOD proposes", "Vim", sure=0.9, edge=0.8),
        entity("METHOD mentions", "CUDA", sure=0.3),
        entity("BENCHMARK trains_on", "C4", sure=0.7),
        entity("METRIC", "FID", sure=0.6),
        entity("TASK", "detection"),
        Result(2.0, method="Vim", confidence=0.5),
        Result(2.0, method="CUDA", confidence=0.4),
    )
    assert judge([(gold, found), (gold, None)]) == {
        "METHOD": [(0.9, True), (0.3, False)],
        "BENCHMARK": [(0.7, True)],
        "METRIC": [(0.6, True)],
        "edges": [(0.8, True), (0.3, False), (0.7, False), (0.6, True)],
        "METHOD role": [(0.8, True), (0.3, False)],
        "BENCHMARK role": [(0.7, False)],
        "PROPOSES": [(0.8, True)],
        "MENTIONS method": [(0.3, False)],
        "TRAINS_ON": [(0.7, False)],
        "result tuple": [(0.5, True), (0.4, False)],
    }


def test_what_has_no_confidence_is_not_judged() -> None:
    held = entry(entity("METHOD proposes", "Vim"), Result(2.0))
    assert judge([(held, held)]) == {}
