"""The hand lists."""

import pytest

from kg.known import fingerprint, load_known
from kg.model.facts import METHOD, METRIC, ROLES
from kg.model.keys import key
from tests.builders import known


@pytest.mark.parametrize("label", ROLES)
def test_the_canonical_form_of_every_form_is_its_own(label: str) -> None:
    forms = load_known().keys(label)
    assert forms
    assert {key_: forms.get(canonical) for key_, canonical in forms.items()} == dict(forms)


@pytest.mark.parametrize("label", ROLES)
def test_every_key_has_a_name_of_that_key(label: str) -> None:
    lists = load_known()
    for key_, canonical in lists.keys(label).items():
        name = lists.name(label, key_)
        assert name
        assert key(name) == canonical


def test_a_metric_has_a_direction_under_all_its_names() -> None:
    assert load_known().higher_is_better("FID") is False
    assert load_known().higher_is_better("accuracy") is True
    assert load_known().higher_is_better("정확도") is True
    assert load_known().higher_is_better("something unheard of") is None


def test_names_are_looked_up_by_key() -> None:
    lists = known((METHOD, "LoRA", "Low-Rank Adaptation"), (METRIC, "FID"))
    assert lists.name(METHOD, "lowrankadaptation") == "LoRA"
    assert lists.name(METRIC, "lowrankadaptation") is None
    assert lists.keys(METHOD) == {"lora": "lora", "lowrankadaptation": "lora"}


def test_the_lists_are_read_once_and_have_a_fingerprint() -> None:
    assert load_known() is load_known()
    assert len(fingerprint()) == 64
