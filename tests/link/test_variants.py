"""Names that are a version, size or setting of another."""

import pytest

from kg.link.variants import parent_of
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK


@pytest.mark.parametrize(
    ("label", "name", "parent", "reason"),
    [
        (METHOD, "LLaMA2-7B", "LLaMA2", "size"),
        (METHOD, "Llama 2 (70B)", "Llama 2", "size"),
        (METHOD, "Mixtral 8x7B", "Mixtral", "size"),
        (METHOD, "BERT-large", "BERT", "size"),
        (METHOD, "LLaMA2-7B-chat", "LLaMA2-7B", "edition"),
        (BENCHMARK, "ImageNet-512", "ImageNet", "resolution"),
        (BENCHMARK, "ImageNet 256×256", "ImageNet", "resolution"),
        (BENCHMARK, "MMLU-Pro", "MMLU", "part"),
        (METRIC, "pass@1", "pass@k", "cutoff"),
        (METRIC, "FID-50K", "FID", "samples"),
    ],
)
def test_a_variant_has_a_parent(label: str, name: str, parent: str, reason: str) -> None:
    assert parent_of(label, name) == (parent, reason)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        (METHOD, "GPT-4"),
        (METHOD, "7B"),
        (METHOD, "M-7B"),
        (METHOD, "Base"),
        (BENCHMARK, "CIFAR-100"),
        (BENCHMARK, "COCO"),
        (METRIC, "pass@k"),
        (TASK, "object detection base"),
    ],
)
def test_other_names_have_none(label: str, name: str) -> None:
    assert parent_of(label, name) is None
