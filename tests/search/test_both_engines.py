"""The same hits in the same order on both engines."""

from typing import cast

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from neo4j import Driver

from kg.errors import StoreError, UsageError
from kg.search import Found, search
from kg.store import Store, create_store, open_store
from tests.search.names import made_up, named

_PIECES = [
    *"+-!(){}[]^\"~*?:\\/&| .,'_@",
    *(
        "&&",
        "||",
        " AND ",
        " OR ",
        " NOT ",
        " TO ",
        "the",
        "of",
        "a",
        "연쇄",
        "사고",
        "모델",
        "학",
        "GPT",
        "3.5",
        "lora",
    ),
    *("ImageNet", "1K", "Müller", "kaiming", "he", "tri", "gsm", "8k", "llama", "2", "\x00", "²", "Ａ", "データ"),
]
ANYTHING = st.lists(st.sampled_from(_PIECES), max_size=8).map("".join) | st.text(max_size=30)


@pytest.fixture(params=["ladybug", "neo4j"])
def store(request: pytest.FixtureRequest) -> Store:
    return cast(Store, request.getfixturevalue(f"{request.param}_store"))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("연쇄사고", ["chainofthought"]),
        ("연쇄 사고", ["chainofthought"]),
        ("쇄사", []),
        ("chain of thought", ["chainofthought", "2401.00002"]),
        ("ImageNet", ["imagenet", "imagenet", "imagenet++", "imagenet1k"]),
        ("imagenet1k", ["imagenet1k"]),
        ("GSM8K AND (", ["gsm8k"]),
        ("gsm 8k", ["gsm8k"]),
        ("lora", ["lora", "2106.09685", "loraclr"]),
        ("llama", ["llama2", "llama모델"]),
        ("모델", ["llama모델"]),
        ("Dao, Tri", ["tri dao"]),
        ("kaiming he", ["kaiming he"]),
        ("Müller", ["jonas muller", "eilif muller"]),
        ("muller", ["eilif muller", "jonas muller"]),
        ("김철수", ["김 철수"]),
        ("IT", ["instructiontuning"]),
        ("3.5", ["gpt3.5"]),
        ("arxiv.org/abs/2401.00002", ["2401.00002"]),
        ("객체", ["objectdetection"]),
        ("정확도", ["accuracy"]),
        ("low rank diffusion", ["2106.09685"]),
    ],
)
def test_what_is_found_and_in_which_order(store: Store, text: str, ids: list[str]) -> None:
    assert [hit.id for hit in search(store, text).hits] == ids


def test_a_hit_tells_label_name_evidence_and_alias(store: Store) -> None:
    (hit,) = search(store, "연쇄사고").hits
    assert (hit.label, hit.name, hit.evidence, hit.matched) == ("Method", "Chain-of-Thought", 2, "연쇄 사고")
    first, second, *_ = search(store, "ImageNet").hits
    assert [(hit.label, hit.evidence, hit.matched) for hit in (first, second)] == [
        ("Benchmark", 2, None),
        ("Method", 1, None),
    ]


def test_only_the_labels_that_are_asked_for_are_found(store: Store) -> None:
    assert {hit.label for hit in search(store, "ImageNet", ["Method", "Paper"]).hits} == {"Method"}


def found(store: Store, text: str) -> Found | str:
    try:
        return search(store, text)
    except UsageError as error:
        return str(error)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ANYTHING)
@example("GSM8K AND (")
@example("[a TO b}")
@example("\\")
@example("/(/")
def test_any_text_gives_the_same_on_both_or_is_a_usage_error(
    ladybug_store: Store, neo4j_store: Store, text: str
) -> None:
    assert found(neo4j_store, text) == found(ladybug_store, text)


def test_names_of_any_characters_are_found_alike(neo4j_uri: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = str(tmp_path_factory.mktemp("made-up") / "graph.lbug")
    for address in (path, neo4j_uri):
        create_store(made_up(), address)
    with open_store(path) as in_file, open_store(neo4j_uri) as on_server:
        for name in made_up().nodes["Method"]["name"].to_pylist():
            assert found(on_server, name) == found(in_file, name), name


def test_an_index_that_is_not_there_is_said_with_what_to_do(neo4j_uri: str, neo4j_driver: Driver) -> None:
    create_store(named(), neo4j_uri)
    neo4j_driver.execute_query("DROP INDEX kg_names")
    with (
        open_store(neo4j_uri) as opened,
        pytest.raises(StoreError, match="the full-text index kg_names is not there, or not filled yet; `kg build`"),
    ):
        search(opened, "ImageNet")
