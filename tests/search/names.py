"""A small graph whose names are hard to find, and a graph of names that were made up at random."""

import random
from functools import cache

from kg.model import nodes
from kg.model.graph import Graph, new_graph, to_table
from kg.model.schema import LABELS, SCHEMA_VERSION
from tests.builders import derive, digest, entry

# Where word boundaries lie otherwise than one may think.
_ALPHABETS = ("aB1 2é.:,;'’·_-+@/\\(가나다모델Ａ１２．：ΣİIſﬁ²½the of ", "aB1 가나連続データひら.:-")


@cache
def named() -> Graph:
    """Papers, authors and concepts with names in Korean and English."""
    lora = entry(
        "2106.09685",
        "{LoRA|proposes} of {LLaMA-2|uses}, with {연쇄 사고|uses|Chain-of-Thought} on {GSM8K|evaluates_on}.",
        "On {ImageNet|evaluates_on} and {ImageNet-1K|evaluates_on} in {객체 탐지|addresses|object detection}.",
        "{ImageNet|trains_on} by {정확도|measures|accuracy}, not {IT|uses|Instruction Tuning}.",
        title="LoRA: Low-Rank Adaptation of Large Language Models",
        authors="Tri Dao, Kaiming He, 김 철수",
    )
    he = entry(
        "2401.00002",
        "{LoRACLR|proposes} and {LoRA|compares} for {ImageNet|uses METHOD}, on {ImageNet++|introduces}.",
        "{GPT-3.5|uses} 위의 {Chain of Thought|uses|Chain-of-Thought}, {LLaMA모델|uses}.",
        title="The Chain: A Thought on Models",
        authors="Kaiming He, Jonas Müller, Eilif Muller, He Tri",
    )
    return derive([digest("2024-01-01", lora, he)])


@cache
def made_up() -> Graph:
    """A hundred methods whose names and aliases are any characters."""
    chosen = random.Random(5)  # noqa: S311 - the same in every run
    names = ["".join(chosen.choices(_ALPHABETS[i % 2], k=chosen.randrange(1, 12))) for i in range(200)]
    methods = [
        nodes.Method(id=f"m{number:03}", kind="method", name=name, aliases=[name, alias])
        for number, (name, alias) in enumerate(zip(names[:100], names[100:], strict=True))
    ]
    about = nodes.Graph(
        id="kg",
        schema_version=SCHEMA_VERSION,
        complete=True,
        max_authors=25,
        max_papers=200,
        keeps_invented=False,
        min_confidence=0.0,
        overrides="",
        derived_with="test",
    )
    return new_graph(
        {"Graph": to_table(LABELS["Graph"], [about]), "Method": to_table(nodes.Method, methods)},
        {},
    )
