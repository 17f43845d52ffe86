"""Spellings of one name whose keys differ."""

import pytest

from kg.link.spellings import loose_key
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK
from tests.builders import entry, known
from tests.link.linked import concept, link


@pytest.mark.parametrize(
    ("label", "one", "other"),
    [
        (METHOD, "W.A.L.T", "WALT"),
        (METHOD, "Playground v2.5", "Playground 2.5"),
        (METHOD, "DINOv2", "DINO 2"),
        (METHOD, "LLaVA-v1.5-7B", "LLaVA-1.5 7B"),
        (METHOD, "Mixtral 8×7B", "Mixtral-8x7B"),
        (METHOD, "TÜLU 2", "Tulu 2"),
        (METHOD, "SAEs", "SAE"),
        (METHOD, "Sparse Auto-Encoders", "Sparse Autoencoder"),
        (METHOD, "PPO algorithm", "PPO"),
        (METHOD, "U-Net 모델", "UNet"),
        (BENCHMARK, "TL;DR", "TLDR"),
        (BENCHMARK, "ARC 'Challenge'", "ARC-Challenge"),
        (BENCHMARK, "ImageNet 512x512", "ImageNet-512"),
        (BENCHMARK, "AlpacaEval 2.0", "Alpaca Eval 2"),
        (BENCHMARK, "HumanEval benchmark", "HumanEval"),
        (BENCHMARK, "Movies-1,000", "Movies-1000"),
        (BENCHMARK, "MATH (500)", "MATH-500"),
        (METRIC, "Fréchet Inception Distance", "Frechet inception distance"),
        (METRIC, "Kullback-Leibler (KL) divergence", "Kullback-Leibler divergence"),
        (METRIC, "BLEU score", "BLEU"),
        (METRIC, "코사인 유사성", "코사인 유사도"),
    ],
)
def test_two_spellings_are_one_concept(label: str, one: str, other: str) -> None:
    role = {METHOD: "uses", BENCHMARK: "evaluates_on", METRIC: "measures"}[label]
    assert loose_key(label, one) == loose_key(label, other)
    links = link(entry("1", f"{{{one}|{role}}}"), entry("2", f"{{{other}|{role}}}"))
    assert concept(links, label, "1", one) == concept(links, label, "2", other)


@pytest.mark.parametrize(
    ("label", "one", "other"),
    [
        (METHOD, "GPT-4", "GPT-4V"),
        (METHOD, "SV3D", "S3D"),
        (METHOD, "Llama 2", "Llama 3"),
        (METHOD, "Dolphins", "Dolphin"),
        (METHOD, "LLaVA-1.5", "LLaVA-15"),
        (METHOD, "ControlNet", "ControlNet++"),
        (BENCHMARK, "HumanEval+", "HumanEval"),
        (BENCHMARK, "ImageNet 256x512", "ImageNet-256"),
        (BENCHMARK, "CIFAR-10", "CIFAR-100"),
        (METRIC, "BERTScore", "BERT"),
        (METRIC, "pass@1", "pass@10"),
        (METRIC, "Recall@.5", "Recall@5"),
        (METRIC, "Top-1,5 accuracy", "Top-15 accuracy"),
        (METRIC, "10^3 steps", "103 steps"),
        (METHOD, "Qwen2,5", "Qwen25"),
        (METHOD, "Phi .5B", "Phi 5B"),
        (BENCHMARK, "Split 7:3", "Split 73"),
    ],
)
def test_other_names_keep_their_keys_apart(label: str, one: str, other: str) -> None:
    assert loose_key(label, one) != loose_key(label, other)


def test_names_that_the_hand_list_holds_apart_stay_apart() -> None:
    lists = known((METHOD, "Transformer"), (METHOD, "Transformer Network"))
    links = link(entry("1", "{Transformer|uses} and {Transformer Network|uses}"), lists=lists)
    assert len(links.concepts[METHOD]) == 2


def test_a_task_is_one_in_both_languages_without_a_text_that_says_so() -> None:
    links = link(entry("1", "{텍스트 기반 동영상 합성|addresses}"), entry("2", "{Text-to-Video Generation|addresses}"))
    assert concept(links, TASK, "1", "텍스트 기반 동영상 합성") == concept(links, TASK, "2", "Text-to-Video Generation")
