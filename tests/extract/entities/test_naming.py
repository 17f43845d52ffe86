"""The name that an entity goes by."""

import pytest

from kg.extract.entities.naming import name_of
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK


@pytest.mark.parametrize(
    ("label", "surfaces", "name"),
    [
        (METHOD, ("느린 섞기", "Slow Mixing", "SM"), "SM"),
        (METHOD, ("느린 섞기",), "느린 섞기"),
        (BENCHMARK, ("Zorb Question Answering", "ZorbQA"), "ZorbQA"),
        (TASK, ("객체 탐지",), "object detection"),
        (TASK, ("조르브 섞기", "Zorb Mixing"), "zorb mixing"),
        (METRIC, ("정확도",), "accuracy"),
    ],
)
def test_it_is_the_listed_one_of_a_task_or_metric_else_the_short_latin_one(
    label: str, surfaces: tuple[str, ...], name: str
) -> None:
    assert name_of(label, surfaces) == name
