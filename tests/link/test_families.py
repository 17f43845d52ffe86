"""What is left of a name without its version, size or setting."""

import pytest

from kg.link.families import parents_of
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK


@pytest.mark.parametrize(
    ("label", "name", "parents"),
    [
        (METHOD, "LLaMA2-7B", [("LLaMA2", "size", True)]),
        (METHOD, "Llama 2 (70B)", [("Llama 2", "size", True)]),
        (METHOD, "Mixtral 8x7B", [("Mixtral", "size", True)]),
        (METHOD, "BERT-large", [("BERT", "size", True)]),
        (METHOD, "LLaMA2-7B-chat", [("LLaMA2-7B", "edition", False), ("LLaMA2", "size", True)]),
        (METHOD, "ViT-B/16", [("ViT", "size letter", False)]),
        (METHOD, "DiT-XL/2", [("DiT", "size letter", False)]),
        (METHOD, "CLIP ViT-L/14", [("CLIP", "backbone", False)]),
        (METHOD, "GPT-4-Preview-1106", [("GPT-4-Preview", "date", False), ("GPT-4", "edition", False)]),
        (METHOD, "gpt-4o-2024-05-13", [("gpt-4o", "date", False)]),
        (METHOD, "Whisper-large-v3", [("Whisper-large", "version", False), ("Whisper", "size", True)]),
        (METHOD, "Gemini 1.0", [("Gemini", "first version", False)]),
        (METHOD, "o1-mini", [("o1", "size", False)]),
        (BENCHMARK, "ImageNet-512", [("ImageNet", "resolution", True)]),
        (BENCHMARK, "ImageNet 256×256", [("ImageNet", "resolution", True)]),
        (BENCHMARK, "MMLU-Pro", [("MMLU", "part", False)]),
        (BENCHMARK, "WebVid10M", [("WebVid", "volume", False)]),
        (BENCHMARK, "MATH500", [("MATH", "number", False)]),
        (BENCHMARK, "AIME 2024", [("AIME", "year", False)]),
        (BENCHMARK, "VQAv2", [("VQA", "version", False)]),
        (BENCHMARK, "RefCOCO/+/g", [("RefCOCO", "part", False)]),
        (BENCHMARK, "HumanEval+", [("HumanEval", "part", False)]),
        (METRIC, "pass@1", [("pass@k", "cutoff", True), ("pass", "cutoff", False)]),
        (METRIC, "mAP@0.5", [("mAP", "cutoff", False)]),
        (METRIC, "FID-50K", [("FID", "samples", True)]),
        (METRIC, "BLEU-4", [("BLEU", "number", False)]),
        (METRIC, "macro F1", [("F1", "average", False)]),
    ],
)
def test_a_name_is_taken_apart_from_its_end(label: str, name: str, parents: list[tuple[str, str, bool]]) -> None:
    assert list(parents_of(label, name)) == parents


@pytest.mark.parametrize(
    ("label", "name"),
    [
        (METHOD, "GPT-4"),
        (METHOD, "Llama v3"),
        (METHOD, "7B"),
        (METHOD, "Base"),
        (BENCHMARK, "CIFAR-10"),
        (BENCHMARK, "ScanNet++"),
        (BENCHMARK, "COCO"),
        (METRIC, "F1"),
        (TASK, "object detection base"),
    ],
)
def test_other_names_stay_whole(label: str, name: str) -> None:
    assert parents_of(label, name) == ()


def test_a_parent_of_one_letter_is_not_made() -> None:
    assert parents_of(METHOD, "M-7B") == (("M", "size", False),)
