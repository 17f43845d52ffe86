"""How well a node fits."""

import pytest

from kg.search.query import parse_query
from kg.search.ranking import Looseness, Node, Tier, fit

COT = Node("Method", "chainofthought", "Chain-of-Thought", ("CoT", "Chain-of-Thought", "연쇄 사고"))
PAPER = Node("Paper", "2106.09685", "LoRA: Low-Rank Adaptation of Large Language Models")


def tier(text: str, node: Node) -> Tier | None:
    found = fit(parse_query(text), node)
    return found and found.tier


@pytest.mark.parametrize("text", ["Chain-of-Thought", "chain of thought", "ChainOfThought", "thought chain"])
def test_a_name_is_known_in_any_spelling_and_order(text: str) -> None:
    assert tier(text, COT) is Tier.NAME


@pytest.mark.parametrize("text", ["연쇄사고", "연쇄 사고", "사고 연쇄", "cot"])
def test_an_alias_is_known_with_and_without_its_spaces_and_is_shown(text: str) -> None:
    found = fit(parse_query(text), COT)
    assert found
    assert (found.tier, found.surface) == (Tier.ALIAS, "CoT" if text == "cot" else "연쇄 사고")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2106.09685", Tier.NAME),
        ("lora low rank adaptation of large language models", Tier.NAME),
        ("LoRA", Tier.ALIAS),
        ("lora low", Tier.IN_TITLE),
        ("models adapt", Tier.IN_TITLE),
        ("language diffusion", Tier.SOME_WORDS),
        ("lang diffusion", None),
    ],
)
def test_a_paper_is_found_by_id_and_title(text: str, expected: Tier | None) -> None:
    assert tier(text, PAPER) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("image", Tier.START_OF_NAME),
        ("imagenet", Tier.START_OF_NAME),
        ("imagenet1", Tier.START_OF_NAME),
        ("1k", Tier.IN_NAME),
        ("1k images", Tier.SOME_WORDS),
        ("net", None),
        ("1k data", Tier.SOME_WORDS),
        ("large dataset", Tier.IN_ALIAS),
    ],
)
def test_words_are_found_by_their_starts(text: str, expected: Tier | None) -> None:
    assert tier(text, Node("Benchmark", "imagenet1k", "ImageNet-1K", ("very large datasets",))) is expected


def test_hangul_is_found_inside_words() -> None:
    assert tier("학습", Node("Task", "rl", "rl", ("강화학습",))) is Tier.IN_ALIAS
    assert tier("학습", Node("Task", "rl", "rl", ("RL강화학습법",))) is Tier.IN_ALIAS
    assert tier("쇄사", COT) is None


def test_whole_words_fit_better_than_begun_ones() -> None:
    fits = [fit(parse_query("llama"), Node("Method", name, name)) for name in ("llama 2", "llamafactory")]
    assert [found.looseness for found in fits if found] == [Looseness.WORDS, Looseness.STARTS_OF_WORDS]


def test_what_was_typed_fits_better_than_the_same_words_with_other_signs() -> None:
    typed = parse_query("ImageNet++")
    own, other = (fit(typed, Node("Benchmark", name, name)) for name in ("imagenet++", "imagenet"))
    assert own
    assert other
    assert own < other


def test_the_paper_in_the_id_of_a_homonym_is_none_of_its_words() -> None:
    assert tier("2401.09417", Node("Method", "ssd@2401.09417", "SSD")) is None
    assert tier("ssd", Node("Method", "ssd@2401.09417", "S.S.D.")) is Tier.NAME


def test_an_author_is_found_without_accents_and_the_exact_spelling_first() -> None:
    with_accent, without = (
        Node("Author", "jonas muller", "Jonas Müller"),
        Node("Author", "eilif muller", "Eilif Muller"),
    )
    assert tier("Jonas Muller", with_accent) is tier("Müller, Jonas", with_accent) is Tier.NAME
    typed = parse_query("Müller")
    first, second = fit(typed, with_accent), fit(typed, without)
    assert first
    assert second
    assert first < second
