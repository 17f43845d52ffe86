"""Names of people and teams."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.people import is_team, name_key


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Piotr Dollár", "piotr dollar"),
        ("Heinrich Küttler", "heinrich kuttler"),
        ("Søren Łukasz Đặng", "soren lukasz dang"),
        ("Æsa Ǽgir Ǿrsted", "aesa aegir orsted"),
        ("Wen-tau Yih", "wentau yih"),
        ("Wen\u2010tau  Yih", "wentau yih"),
        ("Y. K. Li", "y k li"),
        ("Ｙａｎｎ LeCun", "yann lecun"),
        ("김 철수", "김 철수"),
        ("Jo\u0308rg", "jorg"),
        ("Brian O'Horo", "brian o'horo"),
        ("İbrahim Işık", "ibrahim isik"),
        (" - ", ""),
    ],
)
def test_a_name_has_a_key(name: str, expected: str) -> None:
    assert name_key(name) == expected


@given(st.text())
def test_the_key_of_a_key_is_the_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize("name", ["ǽ", "Ǿ", "ᄀ-ᅡ", "e.\u0301"])
def test_odd_letters_have_one_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize(
    "name",
    "Gemma Team|DeepSeek-AI|01. AI|OpenAI|LG AI Research|Google|NVIDIA|BigScience|Kimi Team|GLM-Team|xAI|Meta AI".split(
        "|"
    ),
)
def test_teams_are_told(name: str) -> None:
    assert is_team(name)


@pytest.mark.parametrize(
    "name", ["Ai Suzuki", "Yi Lab-Smith", "김 철수", "Xianyu", "Chao-Yuan Wu", "J. Research-Jones"]
)
def test_people_are_no_teams(name: str) -> None:
    assert not is_team(name)
