"""Names in any spelling to ids."""

from collections.abc import Mapping
from typing import Any, cast

import pytest

from kg.errors import UsageError
from kg.query.names import resolve
from kg.store import Rows, Store


@pytest.mark.parametrize("spelling", ["Kaiming He", "kaiming he", "Kaiming  HE"])
def test_an_author_is_found_in_any_spelling(sample_store: Store, spelling: str) -> None:
    assert resolve(sample_store, "author", spelling) == "kaiming he"


@pytest.mark.parametrize("spelling", ["gsm8k", "GSM-8K", "GSM 8k"])
def test_a_benchmark_is_found_in_any_spelling(sample_store: Store, spelling: str) -> None:
    assert resolve(sample_store, "benchmark", spelling) == "gsm8k"


def test_a_paper_is_found_by_its_title(sample_store: Store) -> None:
    title = "LoRA: Low-Rank Adaptation of Large Language Models"
    assert resolve(sample_store, "paper", title) == resolve(sample_store, "paper", "2106.09685") == "2106.09685"


@pytest.mark.parametrize(
    "spelling",
    [
        "https://arxiv.org/abs/2307.09288",
        "2307.09288v2",
        "llama 2 open foundation and fine-tuned chat models",
        "Llama 2",
    ],
)
def test_a_paper_is_found_by_its_address_and_by_its_short_title(sample_store: Store, spelling: str) -> None:
    assert resolve(sample_store, "paper", spelling) == "2307.09288"


@pytest.mark.parametrize("spelling", ["Dao, Tri", "tri_dao"])
def test_an_author_is_found_as_an_index_writes_the_name(sample_store: Store, spelling: str) -> None:
    assert resolve(sample_store, "author", spelling) == "tri dao"


def test_an_unknown_name_suggests_the_nearest(sample_store: Store) -> None:
    with pytest.raises(UsageError, match="no author is known as 'Kaiming Hee'; did you mean Kaiming He"):
        resolve(sample_store, "author", "Kaiming Hee")


def test_a_name_like_no_other_says_so(sample_store: Store) -> None:
    with pytest.raises(UsageError, match="nothing is written like it; kg search finds names by their parts"):
        resolve(sample_store, "author", "ㅋㅋㅋ")


def test_a_name_of_a_word_like_one_of_others_suggests_them() -> None:
    with pytest.raises(UsageError, match="did you mean kaiming he, of the lab\\?"):
        resolve(cast(Store, Listing("kaiming he, of the lab", "tri dao")), "author", "A Kaimin")


def test_a_person_who_was_split_is_found_as_reports_write_the_name() -> None:
    assert resolve(cast(Store, Listing("kai zhang", "kai zhang@osu")), "author", "Kai Zhang @osu") == "kai zhang@osu"


class Listing:
    """A store whose every listing holds the given ids."""

    def __init__(self, *ids: str) -> None:
        self.ids = ids

    def run(self, statement: str, parameters: Mapping[str, Any]) -> Rows:  # noqa: ARG002 (a store's signature)
        return Rows(("id", "name", "aliases"), [(id_, id_, [id_]) for id_ in self.ids])


def test_a_cutoff_belongs_to_the_name_of_a_metric() -> None:
    store = cast(Store, Listing("pass@1", "pass@10", "pass@k"))
    assert resolve(store, "metric", "Pass@1") == "pass@1"
    with pytest.raises(UsageError, match="no metric is known as 'pass'"):
        resolve(store, "metric", "pass")


@pytest.mark.parametrize("paper", ["2401.00001", "2401.0001", "github-com-a-b", "cs/0112017"])
def test_a_homonym_is_found_by_its_id_without_the_paper(paper: str) -> None:
    assert resolve(cast(Store, Listing(f"ssd@{paper}")), "method", "SSD") == f"ssd@{paper}"


def test_an_id_of_two_kinds_is_one_concept_to_ask_for() -> None:
    assert resolve(cast(Store, Listing("c4")), "concept", "C4") == "c4"
