"""Occurrences to concepts: ids, names, aliases, homonyms, variants."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.known import load_known
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK, Facts
from kg.model.keys import key
from tests.builders import NOTHING_KNOWN, Read, digest, entry, known
from tests.link.linked import assert_same_links, concept, link, link_facts, variants
from tests.strategies import facts


def test_without_more_the_smallest_key_is_the_id() -> None:
    links = link(entry("1", "{Zeta|uses} {Alpha|uses|Zeta}"))
    assert list(links.concepts[METHOD]) == ["alpha"]
    assert concept(links, METHOD, "1", "Zeta") == "alpha"


def test_the_short_form_goes_before_the_smallest_key() -> None:
    links = link(entry("1", "{Bold Zeta|proposes|Zeta} ({Zeta|proposes})"))
    assert list(links.concepts[METHOD]) == ["zeta"]
    assert links.concepts[METHOD]["zeta"].aliases == ["Bold Zeta", "Zeta"]


def test_the_hand_list_goes_before_the_short_form() -> None:
    lists = known((METHOD, "Bold Zeta", "Zeta"))
    links = link(entry("1", "{Bold Zeta|proposes|Zeta} ({Zeta|proposes})"), lists=lists)
    assert links.concepts[METHOD]["boldzeta"].name == "Bold Zeta"


def test_a_known_name_leads_to_its_canonical_form_though_no_text_has_it() -> None:
    links = link(entry("1", "{Low-Rank Adaptation|uses}"), lists=known((METHOD, "LoRA", "low rank adaptation")))
    found = links.concepts[METHOD]["lora"]
    assert (found.name, found.aliases) == ("LoRA", ["LoRA", "Low-Rank Adaptation"])


def test_the_name_is_the_most_frequent_spelling_of_the_id() -> None:
    links = link(entry("1", "{vim|uses}"), entry("2", "{Vim|uses} {Vim|uses}"), entry("3", "{VIM|uses}"))
    assert links.concepts[METHOD]["vim"].name == "Vim"
    assert links.concepts[METHOD]["vim"].aliases == ["VIM", "Vim", "vim"]


def test_korean_surfaces_are_aliases() -> None:
    links = link(entry("1", "{객체 탐지|addresses|object detection} ({Object Detection|addresses|object detection})"))
    found = links.concepts[TASK]["objectdetection"]
    assert (found.name, found.aliases, found.kind) == (
        "object detection",
        ["Object Detection", "object detection", "객체 탐지"],
        "task",
    )


def test_a_task_without_an_english_name_has_its_korean_one() -> None:
    assert link(entry("1", "{희귀한 과제|addresses}")).concepts[TASK]["희귀한과제"].name == "희귀한 과제"


def test_digits_are_never_merged() -> None:
    links = link(entry("1", "{Llama 2|uses} {Llama|uses|Llama 2} {Llama 3|uses|Llama 2}"), entry("2", "{Llama 3|uses}"))
    assert concept(links, METHOD, "1", "Llama 2") != concept(links, METHOD, "2", "Llama 3")


CFG = known((METHOD, "Classifier-Free Guidance", "CFG"))


def cfg(paper: str, long: str) -> Read:
    return entry(paper, f"{{{long}|uses|CFG}} ({{CFG|uses}})")


def test_an_acronym_of_two_things_leads_to_the_one_that_the_text_spells_out() -> None:
    links = link(cfg("1", "Classifier-Free Guidance"), cfg("2", "Control Flow Graph"), lists=CFG)
    assert concept(links, METHOD, "1", "CFG") == "classifierfreeguidance"
    assert concept(links, METHOD, "2", "CFG") == "controlflowgraph"
    assert links.concepts[METHOD]["controlflowgraph"].aliases == ["CFG", "Control Flow Graph"]
    assert "Control Flow Graph" not in links.concepts[METHOD]["classifierfreeguidance"].aliases


def test_two_entries_of_one_paper_lead_to_one_concept() -> None:
    guidance, graph = cfg("1", "Classifier-Free Guidance"), cfg("2", "Control Flow Graph")
    days = [digest("2024-01-01", guidance, entry("2", "{CFG|uses}")), digest("2024-01-02", graph)]
    links = link_facts(days, CFG)
    assert_same_links(links, link_facts(days[::-1], CFG))
    assert concept(links, METHOD, "2", "CFG") == "controlflowgraph"


def test_another_spelling_of_the_long_form_is_no_other_thing() -> None:
    rope = "{Rotary Positional Embedding|uses|RoPE} ({RoPE|uses})"
    links = link(entry("1", rope), entry("2", rope.replace("Positional", "Position")))
    assert list(links.concepts[METHOD]) == ["rope"]


def test_a_claimed_name_stays_with_its_paper_whatever_the_long_form() -> None:
    links = link(
        entry("1", "{Single Shot Detector|proposes|SSD}", title="{SSD|proposes}: One"),
        entry("2", "{State Space Duality|proposes|SSD}", title="{SSD|proposes}: Other"),
        entry("3", "{Solid State Drive|uses|SSD} ({SSD|uses})"),
    )
    assert [concept(links, METHOD, paper, "SSD") for paper in "123"] == ["ssd@1", "ssd@2", "solidstatedrive"]


def test_a_claimed_name_does_not_lead_to_what_another_paper_claims() -> None:
    links = link(
        entry("1", "{Reinforced Fine-Tuning|proposes|ReFT} ({ReFT|proposes})", title="{ReFT|proposes}: One"),
        entry("2", title="{Reinforced Fine-Tuning|proposes}: Other"),
    )
    assert concept(links, METHOD, "1", "ReFT") == "reft"
    assert concept(links, METHOD, "2", "Reinforced Fine-Tuning") == "reinforcedfinetuning"


def test_a_metric_has_its_direction() -> None:
    links = link(entry("1", "{FID|measures} and {정확도|measures} and {Foo|measures}"), lists=load_known())
    directions = {held.name: held.higher_is_better for held in links.concepts[METRIC].values()}
    assert directions == {"FID": False, "accuracy": True, "Foo": None}


def test_a_name_that_two_papers_claim_is_two_things() -> None:
    links = link(
        entry("2401.00002", title="{SSD|proposes}: One"),
        entry("2401.00001", title="{SSD|proposes}: Other"),
        entry("2401.00003", "{SSD|uses}"),
    )
    assert list(links.concepts[METHOD]) == ["ssd@2401.00001", "ssd@2401.00002"]
    assert [held.name for held in links.concepts[METHOD].values()] == ["SSD", "SSD"]
    assert concept(links, METHOD, "2401.00002", "SSD") == "ssd@2401.00002"
    assert concept(links, METHOD, "2401.00003", "SSD") == "ssd@2401.00001"


def test_one_paper_in_two_digests_makes_no_homonym() -> None:
    facts_ = [digest(date, entry("1", title="{SSD|proposes}: One")) for date in ("2024-01-01", "2024-01-02")]
    assert list(link_facts(facts_, NOTHING_KNOWN).concepts[METHOD]) == ["ssd"]


def test_a_variant_has_its_parent_made() -> None:
    links = link(entry("1", "{Vim-7B|uses}"))
    assert [(edge.start, edge.stop, edge.reason) for edge in links.variants[METHOD]] == [("vim7b", "vim", "size")]
    assert links.concepts[METHOD]["vim"].name == "Vim"


def test_parents_of_parents_are_made() -> None:
    links = link(entry("1", "{Vim-base-7B|uses}"))
    assert variants(links, METHOD) == [
        ("vimbase", "vim"),
        ("vimbase7b", "vimbase"),
    ]


def test_what_is_left_of_a_name_is_no_parent_unless_it_is_known_or_named() -> None:
    read = entry("1", "{Perception Test|evaluates_on} {Perception|uses} {Bing-Chat|uses} {MMLU-Pro|evaluates_on}")
    links = link(read, lists=known((BENCHMARK, "MMLU")))
    assert variants(links, BENCHMARK) == [("mmlupro", "mmlu")]
    assert variants(links, METHOD) == []
    named = link(read, entry("2", "{Bing|uses} {Perception|introduces}"))
    assert [edge.stop for edge in (*named.variants[METHOD], *named.variants[BENCHMARK])] == ["bing", "perception"]


def test_a_parent_that_stands_in_the_texts_is_used_under_its_id() -> None:
    lists = known((BENCHMARK, "ImageNet-1K", "ImageNet"))
    links = link(entry("1", "{ImageNet-512|evaluates_on}"), entry("2", "{ImageNet|evaluates_on}"), lists=lists)
    assert variants(links, BENCHMARK) == [("imagenet512", "imagenet1k")]


def test_a_homonym_is_no_ones_parent() -> None:
    links = link(
        entry("1", title="{Vim|proposes}: One"), entry("2", title="{Vim|proposes}: Other"), entry("3", "{Vim-7B|uses}")
    )
    assert variants(links, METHOD) == []


def test_texts_do_not_join_a_variant_with_its_parent() -> None:
    joined = entry("1", "{Vim-base|uses} ({Vim|uses|Vim-base})")
    links = link(joined, entry("2", "{Vim|uses}"))
    assert variants(links, METHOD) == [("vimbase", "vim")]
    assert concept(links, METHOD, "2", "Vim") == "vim"


def test_a_variant_that_people_say_is_its_parent_has_no_edge_to_itself() -> None:
    said = '[same.method]\n"Vim" = ["Vim-base"]'
    links = link(entry("1", "{Vim-base|uses} and {Vim|uses}"), said=said)
    assert list(links.concepts[METHOD]) == ["vim"]
    assert variants(links, METHOD) == []


@pytest.mark.parametrize("label", [METHOD, BENCHMARK, METRIC])
@given(held=facts())
def test_a_variant_has_one_parent_and_no_cycle_leads_back(label: str, held: list[Facts]) -> None:
    links = link_facts(held)
    parents = {edge.start: edge.stop for edge in links.variants[label]}
    assert len(parents) == len(links.variants[label])
    for child in parents:
        seen = {child}
        while child in parents:
            child = parents[child]
            assert child in links.concepts[label]
            assert child not in seen
            seen.add(child)


@given(facts(), st.randoms())
def test_the_order_of_digests_changes_nothing(held: list[Facts], random: Random) -> None:
    turned = random.sample(held, len(held))
    assert_same_links(link_facts(held), link_facts(turned))


@given(facts())
def test_every_occurrence_leads_to_a_concept_that_has_its_surface(held: list[Facts]) -> None:
    links = link_facts(held)
    for fact in held:
        for read, extraction in zip(fact.digest.entries, fact.extractions, strict=True):
            for occurrence in extraction.occurrences:
                id_ = concept(links, occurrence.label, read.paper, occurrence.entity)
                found = links.concepts[occurrence.label][id_]
                assert occurrence.surface in found.aliases
                assert found.name in found.aliases
                assert id_.partition("@")[0] == key(id_.partition("@")[0])


def test_what_an_entry_takes_for_one_thing_is_two_where_only_the_numbers_differ() -> None:
    links = link(entry("1", "{Yuan 2.0-M32|proposes} is {Yuan 2.0-M24|proposes|Yuan 2.0-M32}."))
    assert {id_: held.aliases for id_, held in links.concepts[METHOD].items()} == {
        "yuan2.0m24": ["Yuan 2.0-M24"],
        "yuan2.0m32": ["Yuan 2.0-M32"],
    }
    spelled = link(entry("1", "{CamemBERT 2.0|proposes} is {CamemBERT 2|proposes|CamemBERT 2.0}."))
    assert list(spelled.concepts[METHOD]) == ["camembert2"]


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        ('"SSD@2401.00001" = ["SSD@2401.00002"]', ["ssd@2401.00001", "ssd@2401.00001", "ssd@2401.00001"]),
        ('"SSD@2401.00002" = ["SSD@2401.00001"]', ["ssd@2401.00002", "ssd@2401.00002", "ssd@2401.00002"]),
        ('"Detector" = ["SSD@2401.00002"]', ["ssd@2401.00001", "detector", "ssd@2401.00001"]),
        ('"SSD@2401.00002" = ["Detector"]', ["ssd@2401.00001", "ssd@2401.00002", "ssd@2401.00001"]),
    ],
)
def test_people_may_say_that_a_homonym_is_one_thing_with_another(said: str, ids: list[str]) -> None:
    read = (
        entry("2401.00001", title="{SSD|proposes}: One"),
        entry("2401.00002", "{Detector|uses}", title="{SSD|proposes}: Other"),
        entry("2401.00003", "{SSD|uses}"),
    )
    links = link(*read, said=f"[same.method]\n{said}")
    assert [concept(links, METHOD, f"2401.0000{n}", "SSD") for n in (1, 2, 3)] == ids
    assert ("detector" in links.concepts[METHOD]) == ('["Detector"]' not in said)
    assert set(links.targets["concept"]) <= links.concepts[METHOD].keys()
