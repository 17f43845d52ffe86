"""Which concepts are variants of others, in real-looking families."""

import pytest

from kg.model.facts import BENCHMARK, METHOD, METRIC
from tests.builders import entry, known
from tests.link.linked import link, variants


def test_the_nearest_parent_that_is_a_thing_counts() -> None:
    read = entry(
        "1", "{Llama-3.1|uses} {Llama-3.1-405B-Instruct|uses} {Llama-3.1-8B-Instruct|uses} {Llama-3.1-8B|uses}"
    )
    assert variants(link(read), METHOD) == [
        ("llama3.1405binstruct", "llama3.1"),
        ("llama3.18b", "llama3.1"),
        ("llama3.18binstruct", "llama3.18b"),
    ]


def test_an_edition_alone_makes_no_parent() -> None:
    assert variants(link(entry("1", "{Bing-Chat|uses}")), METHOD) == []
    assert variants(link(entry("1", "{Bing-Chat|uses} {Bing|uses}")), METHOD) == [("bingchat", "bing")]


def test_a_known_name_is_a_parent_though_no_text_has_it() -> None:
    links = link(entry("1", "{Claude 3 Opus|uses}"), lists=known((METHOD, "Claude 3")))
    assert variants(links, METHOD) == [("claude3opus", "claude3")]


@pytest.mark.parametrize(
    ("label", "child", "role", "parent"),
    [
        (METHOD, "DINOv2 ViT-S/14", "uses", "DINOv2"),
        (METHOD, "Gemini 1.0 Pro Vision", "uses", "Gemini"),
        (METHOD, "GPT-4-0613", "uses", "GPT-4"),
        (BENCHMARK, "MIMIC-III", "evaluates_on", "MIMIC"),
        (BENCHMARK, "LibriSpeech test-clean", "evaluates_on", "LibriSpeech"),
        (BENCHMARK, "M-RewardBench", "evaluates_on", "RewardBench"),
        (METRIC, "AP50", "measures", "AP"),
    ],
)
def test_a_setting_of_a_name_that_is_there_is_its_variant(label: str, child: str, role: str, parent: str) -> None:
    links = link(entry("1", f"{{{child}|{role}}} and {{{parent}|{role}}}"))
    (edge,) = links.variants[label]
    assert (links.concepts[label][edge.start].name, links.concepts[label][edge.stop].name) == (child, parent)
    assert link(entry("1", f"{{{child}|{role}}}")).variants[label] == []


def test_versions_of_a_method_are_no_family() -> None:
    read = entry("1", "{Llama|uses} {Llama 2|uses} {Llama-3|uses} {GPT-3.5|uses} {GPT-4|uses}")
    assert variants(link(read), METHOD) == []


def test_a_cutoff_is_a_setting_of_the_metric_without_one() -> None:
    links = link(entry("1", "{nDCG@10|measures} {nDCG|measures} {pass@1|measures}"))
    assert variants(links, METRIC) == [("ndcg@10", "ndcg@k"), ("ndcg@k", "ndcg"), ("pass@1", "pass@k")]
