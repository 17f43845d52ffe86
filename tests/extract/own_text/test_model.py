"""The model that ships with kg, on texts of our own writing."""

import re
from pathlib import Path

import numpy as np
import pytest

from kg.errors import InputError
from kg.extract.own_text.component import DATA
from kg.extract.own_text.model import load_model, weighed
from tests.extract.own_text.texts import OWN, own_and_invented

MODEL = load_model(DATA)
TEXTS = own_and_invented()


@pytest.mark.parametrize(("title", "text"), TEXTS[: len(OWN)])
def test_a_text_about_its_paper_is_its_own(title: str, text: str) -> None:
    assert MODEL.text_matches(title, text) > 0.9


@pytest.mark.parametrize(("title", "text"), TEXTS[len(OWN) :])
def test_filler_under_the_title_of_another_paper_is_invented(title: str, text: str) -> None:
    assert MODEL.text_matches(title, text) < 0.1


@pytest.mark.parametrize(("title", "text"), TEXTS[: len(OWN)])
def test_an_own_text_matches_less_under_another_title(title: str, text: str) -> None:
    others = {other for other, _ in TEXTS} - {title}
    assert all(MODEL.text_matches(other, text) < MODEL.text_matches(title, text) for other in others)


@pytest.mark.parametrize("text", ["", " \n", "**What's New**: "])
def test_where_there_is_no_text_nothing_is_doubted(text: str) -> None:
    assert MODEL.text_matches("A Title", text) == 1.0


def test_no_text_is_too_short_or_too_strange() -> None:
    for title, text in (("A", "a"), ("제목", "😀"), ("", "\u0130"), ("A: ", "1 2 3" * 9_999)):
        assert 0 <= MODEL.text_matches(title, text) <= 1


def test_a_model_is_written_and_read_as_it_was(tmp_path: Path) -> None:
    MODEL.save(tmp_path / "model")
    read = load_model(tmp_path / "model")
    assert [read.text_matches(*entry) for entry in TEXTS] == [MODEL.text_matches(*entry) for entry in TEXTS]


@pytest.mark.parametrize("name", ["weights.npz", "associations.npz", "words.json"])
@pytest.mark.parametrize("content", [b"", b"{}", b"PK\x03\x04 no archive"])
def test_a_damaged_file_is_an_error_with_its_folder(tmp_path: Path, name: str, content: bytes) -> None:
    MODEL.save(tmp_path)
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=re.escape(f"{tmp_path}: no model of own texts can be read there")):
        load_model(tmp_path)


def test_a_model_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="install kg anew"):
        load_model(tmp_path / "none")


def test_the_vector_of_n_grams_has_length_one_or_is_empty() -> None:
    rarity = np.array([0.0, 1.0, 2.0], dtype=np.float32)
    assert np.linalg.norm(weighed(np.array([1, 2]), np.ones(2, np.float32), rarity)) == pytest.approx(1)
    assert weighed(np.array([0]), np.ones(1, np.float32), rarity).tolist() == [0.0]


def test_the_model_is_small() -> None:
    assert sum(file.stat().st_size for file in DATA.iterdir()) < 3_000_000  # bytes
