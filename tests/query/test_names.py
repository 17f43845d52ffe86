import pytest

from kg.errors import UsageError
from kg.query.names import resolve
from kg.store import Store


@pytest.mark.parametrize("spelling", ["Kaiming He", "kaiming he", "Kaiming  HE"])
def test_an_author_is_found_in_any_spelling(sample_store: Store, spelling: str) -> None:
    assert resolve(sample_store, "author", spelling) == "kaiming he"


@pytest.mark.parametrize("spelling", ["gsm8k", "GSM-8K", "GSM 8k"])
def test_a_benchmark_is_found_in_any_spelling(sample_store: Store, spelling: str) -> None:
    assert resolve(sample_store, "benchmark", spelling) == "gsm8k"


def test_a_paper_is_found_by_its_title(sample_store: Store) -> None:
    title = "LoRA: Low-Rank Adaptation of Large Language Models"
    assert resolve(sample_store, "paper", title) == resolve(sample_store, "paper", "2106.09685") == "2106.09685"


def test_an_unknown_name_suggests_the_nearest(sample_store: Store) -> None:
    with pytest.raises(UsageError, match="no author is known as 'Kaiming Hee'; did you mean Kaiming He"):
        resolve(sample_store, "author", "Kaiming Hee")


def test_a_name_like_no_other_says_so(sample_store: Store) -> None:
    with pytest.raises(UsageError, match="nothing is written like it"):
        resolve(sample_store, "author", "ㅋㅋㅋ")
