"""What the overrides file joins and keeps apart, in the graph."""

from kg.known import load_known
from kg.model.facts import BENCHMARK, METHOD, TASK
from tests.builders import Read, ends, entry, known, rows
from tests.derive.overridden import aliases, graph_of, ids, names

VIM = entry("1", "{Vim|uses}")
MAMBA = entry("2", "{Vision Mamba|uses}")
LORA = known((METHOD, "LoRA", "Low-Rank Adaptation"), (METHOD, "Adapter", "Adapters"))


def cfg(paper: str, long: str = "Classifier-Free Guidance") -> Read:
    return entry(paper, f"{{{long}|uses|CFG}} ({{CFG|uses}})")


def test_same_joins_what_no_text_does_and_the_first_name_leads() -> None:
    said = '[same.method]\n"Vision Mamba" = ["Vim"]'
    graph = graph_of(VIM, MAMBA, entry("3", "{Vim|uses}"), said=said)
    assert names(graph, "Method") == {"visionmamba": "Vision Mamba"}
    assert aliases(graph, "Method") == {"visionmamba": ["Vim", "Vision Mamba"]}
    assert ends(graph, "USES") == [("1", "visionmamba"), ("2", "visionmamba"), ("3", "visionmamba")]


def test_same_joins_whatever_the_case_and_hyphens_and_in_its_label_alone() -> None:
    graph = graph_of(VIM, MAMBA, said='[same.method]\n"VIM" = ["vision-mamba"]')
    assert names(graph, "Method") == {"vim": "Vim"}
    assert ids(graph_of(VIM, MAMBA, said='[same.benchmark]\n"Vim" = ["Vision Mamba"]'), "Method") == [
        "vim",
        "visionmamba",
    ]


def test_same_joins_what_differs_in_digits() -> None:
    read = (entry("1", "{Llama 2|uses}"), entry("2", "{Llama II|uses}"), entry("3", "{Llama|uses}"))
    graph = graph_of(*read, said='[same.method]\n"Llama 2" = ["Llama II", "Llama"]')
    assert names(graph, "Method") == {"llama2": "Llama 2"}


def test_same_joins_names_that_different_titles_claim() -> None:
    read = (entry("1", title="{DITTO|proposes}: A"), entry("2", title="{Dtto|proposes}: B"))
    assert len(ids(graph_of(*read), "Method")) == 2
    graph = graph_of(*read, said='[same.method]\n"Dtto" = ["DITTO"]')
    assert ends(graph, "PROPOSES") == [("1", "dtto"), ("2", "dtto")]


def test_what_texts_join_with_names_of_different_titles_stays_joined_when_they_are_the_same() -> None:
    read = (entry("1", title="{DITTO|proposes}: A"), entry("2", title="{Dtto|proposes}: B"))
    graph = graph_of(*read, entry("3", "{디토|uses|DITTO} {DITTO|uses}"), said='[same.method]\n"Dtto" = ["DITTO"]')
    assert aliases(graph, "Method") == {"dtto": ["DITTO", "Dtto", "디토"]}
    graph = graph_of(*read, entry("3", "{디토|uses}{DITTO|uses|디토}"), said='[same.method]\n"Dtto" = ["DITTO"]')
    assert aliases(graph, "Method") == {"dtto": ["DITTO", "Dtto", "디토"]}


def test_same_joins_two_long_forms_of_an_acronym_and_a_third_stays_apart() -> None:
    said = '[same.method]\n"SSD" = ["State Space Duality", "Single Shot Detector"]'
    read = [entry(str(i), "{State Space Duality|uses}") for i in range(2)]
    read.append(entry("5", "{Single Shot Detector|uses}"))
    third = entry("6", "{Solid State Drive|uses|SSD} ({SSD|uses})")
    graph = graph_of(*read, third, said=said)
    assert ends(graph, "USES") == [("0", "ssd"), ("1", "ssd"), ("5", "ssd"), ("6", "solidstatedrive")]


def test_a_spelling_of_one_of_two_long_forms_that_are_the_same_is_that_thing() -> None:
    said = '[same.method]\n"SSD" = ["State Space Duality", "Single Shot Detector"]'
    read = (entry("1", "{SSD|uses} {Single Shot Detectors|uses|SSD}"), entry("2", "{Single Shot Detectors|uses}"))
    assert ids(graph_of(*read, said=said), "Method") == ["ssd"]


def test_a_chain_of_same_is_one_thing_led_by_the_name_that_follows_none() -> None:
    said = '[same.method]\n"B" = ["C"]\n"A" = ["B"]\n"C" = ["D"]'
    graph = graph_of(*(entry(str(i), f"{{{name}|uses}}") for i, name in enumerate("ABCD")), said=said)
    assert aliases(graph, "Method") == {"a": ["A", "B", "C", "D"]}


def test_same_goes_before_the_hand_list_and_takes_all_its_forms_along() -> None:
    read = (entry("1", "{LoRA|uses}"), entry("2", "{Low-Rank Adaptation|uses}"), entry("3", "{Foo|uses}"))
    graph = graph_of(*read, said='[same.method]\n"Foo" = ["LoRA"]', lists=LORA)
    assert names(graph, "Method") == {"foo": "Foo"}
    assert ends(graph, "USES") == [("1", "foo"), ("2", "foo"), ("3", "foo")]


def test_two_known_names_that_are_the_same_are_one_thing_with_all_their_forms() -> None:
    read = [
        entry(str(i), f"{{{name}|uses}}")
        for i, name in enumerate(("LoRA", "Low-Rank Adaptation", "Adapter", "Adapters"))
    ]
    stray = entry("9", "{저랭크|uses|LoRA} {LoRA|uses}")
    graph = graph_of(*read, stray, said='[same.method]\n"Adapter" = ["LoRA"]', lists=LORA)
    assert names(graph, "Method") == {"adapter": "Adapter"}
    assert aliases(graph, "Method")["adapter"] == ["Adapter", "Adapters", "LoRA", "Low-Rank Adaptation", "저랭크"]


def test_a_form_of_the_hand_list_may_lead_the_canonical_one() -> None:
    said = '[same.method]\n"Low-Rank Adaptation" = ["LoRA"]'
    graph = graph_of(entry("1", "{LoRA|uses}"), entry("2", "{low-rank adaptation|uses}"), said=said, lists=LORA)
    assert names(graph, "Method") == {"lowrankadaptation": "low-rank adaptation"}


def test_a_leading_name_that_only_the_hand_list_has_names_the_concept() -> None:
    said = '[same.method]\n"Low-Rank Adaptation" = ["LoRA"]'
    graph = graph_of(entry("1", "{LoRA|uses}"), said=said, lists=LORA)
    assert names(graph, "Method") == {"lowrankadaptation": "Low-Rank Adaptation"}
    assert aliases(graph, "Method") == {"lowrankadaptation": ["LoRA", "Low-Rank Adaptation"]}


def test_a_leading_name_that_neither_texts_nor_lists_have_is_not_made_up() -> None:
    graph = graph_of(VIM, said='[same.method]\n"Vison Mamba" = ["Vim"]')
    assert aliases(graph, "Method") == {"visonmamba": ["Vim"]}


def test_same_of_tasks_may_lead_in_korean() -> None:
    read = (entry("1", "{object detection|addresses}"), entry("2", "{객체 탐지|addresses}"))
    graph = graph_of(*read, said='[same.task]\n"객체 탐지" = ["object detection"]')
    assert names(graph, "Task") == {"객체탐지": "객체 탐지"}


def test_same_of_a_homonym_joins_the_other_names_and_leaves_each_claim_its_own() -> None:
    read = (entry("1", title="{SSD|proposes}: A"), entry("2", title="{SSD|proposes}: B"))
    read += (entry("3", "{State Space Duality|uses}"), entry("4", "{SSD|uses}"))
    graph = graph_of(*read, said='[same.method]\n"SSD" = ["State Space Duality"]')
    assert ends(graph, "PROPOSES") == [("1", "ssd@1"), ("2", "ssd@2")]
    assert ends(graph, "USES") == [("3", "ssd@1"), ("4", "ssd@1")]


def test_a_name_is_said_to_be_that_of_one_homonym_by_its_id() -> None:
    read = (entry("1", title="{SSD|proposes}: A"), entry("2", title="{SSD|proposes}: B"))
    graph = graph_of(
        *read, entry("3", "{State Space Duality|uses}"), said='[same.method]\n"SSD@2" = ["State Space Duality"]'
    )
    assert ends(graph, "USES") == [("3", "ssd@2")]
    assert names(graph, "Method") == {"ssd@1": "SSD", "ssd@2": "SSD"}
    assert aliases(graph, "Method")["ssd@2"] == ["SSD", "State Space Duality"]


def test_different_keeps_apart_what_entries_join() -> None:
    read = (entry("1", "{Vim|uses} {Vision Mamba|uses|Vim}"), MAMBA)
    assert ids(graph_of(*read), "Method") == ["vim"]
    graph = graph_of(read[0], MAMBA, entry("3", "{Vim|uses}"), said='[different.method]\n"Vim" = ["Vision Mamba"]')
    assert ends(graph, "USES") == [("1", "vim"), ("1", "visionmamba"), ("2", "visionmamba"), ("3", "vim")]
    assert aliases(graph, "Method") == {"vim": ["Vim"], "visionmamba": ["Vision Mamba"]}


def test_different_keeps_apart_what_entries_join_by_way_of_a_third_name() -> None:
    read = (entry("1", "{Vim|uses} {비전|uses|Vim}"), entry("2", "{Vision Mamba|uses} {비전|uses|Vision Mamba}"))
    assert len(ids(graph_of(*read), "Method")) == 1
    assert len(ids(graph_of(*read, said='[different.method]\n"Vim" = ["Vision Mamba"]'), "Method")) == 2


def test_different_keeps_apart_what_the_hand_list_joins() -> None:
    said = '[different.method]\n"Low-Rank Adaptation" = ["LoRA"]'
    graph = graph_of(entry("1", "{LoRA|uses}"), entry("2", "{Low-Rank Adaptation|uses}"), said=said, lists=LORA)
    assert names(graph, "Method") == {"lora": "LoRA", "lowrankadaptation": "Low-Rank Adaptation"}


def test_two_different_forms_of_one_known_name_are_two_things_beside_it() -> None:
    lists = known((BENCHMARK, "MATH", "MATH-500", "MATH500 Hard", "Math"))
    said = '[different.benchmark]\n"MATH-500" = ["MATH500 Hard"]'
    read = [entry(str(i), f"{{{name}|evaluates_on}}") for i, name in enumerate(("MATH", "MATH-500", "MATH500 Hard"))]
    assert ids(graph_of(*read, lists=lists), "Benchmark") == ["math"]
    assert names(graph_of(*read, said=said, lists=lists), "Benchmark") == {
        "math": "MATH",
        "math500": "MATH-500",
        "math500hard": "MATH500 Hard",
    }


def test_different_from_something_else_leaves_a_name_in_the_hand_list() -> None:
    said = '[different.method]\n"Low-Rank Adaptation" = ["Foo"]'
    read = (entry("1", "{LoRA|uses}"), entry("2", "{Low-Rank Adaptation|uses} {Foo|uses|Low-Rank Adaptation}"))
    graph = graph_of(*read, entry("3", "{Foo|uses}"), said=said, lists=LORA)
    assert ends(graph, "USES") == [("1", "lora"), ("2", "foo"), ("2", "lora"), ("3", "foo")]


def test_different_from_one_that_is_the_same_as_another_is_different_from_both() -> None:
    said = '[same.method]\n"Foo" = ["Bar"]\n[different.method]\n"LoRA" = ["Bar"]'
    read = (entry("1", "{LoRA|uses} {Foo|uses|LoRA}"), entry("2", "{Foo|uses}"), entry("3", "{Bar|uses}"))
    graph = graph_of(*read, said=said, lists=LORA)
    assert ends(graph, "USES") == [("1", "foo"), ("1", "lora"), ("2", "foo"), ("3", "foo")]


def test_a_form_that_is_the_same_as_what_its_known_name_is_different_from_leaves_that() -> None:
    said = '[same.method]\n"Foo" = ["Low-Rank Adaptation"]\n[different.method]\n"Foo" = ["LoRA"]'
    read = (entry("1", "{LoRA|uses}"), entry("2", "{Low-Rank Adaptation|uses}"), entry("3", "{Foo|uses}"))
    graph = graph_of(*read, said=said, lists=LORA)
    assert ends(graph, "USES") == [("1", "lora"), ("2", "foo"), ("3", "foo")]
    assert names(graph, "Method") == {"foo": "Foo", "lora": "LoRA"}


def test_a_text_that_spells_out_an_acronym_does_not_make_it_what_it_is_different_from() -> None:
    said = '[different.method]\n"CFG" = ["Classifier-Free Guidance"]'
    assert ids(graph_of(cfg("1")), "Method") == ["cfg"]
    graph = graph_of(cfg("1"), entry("2", "{CFG|uses}"), entry("3", "{Classifier-Free Guidance|uses}"), said=said)
    guidance = "classifierfreeguidance"
    assert ends(graph, "USES") == [("1", "cfg"), ("1", guidance), ("2", "cfg"), ("3", guidance)]


def test_of_two_different_surfaces_of_an_entity_the_one_that_is_not_joined_is_its_own() -> None:
    read = entry("1", "{비전|uses} {Vim|uses|비전} {Vision Mamba|compares|비전}")
    graph = graph_of(
        read, entry("2", "{비전|uses} {Vim|uses|비전}"), said='[different.method]\n"Vim" = ["Vision Mamba"]'
    )
    assert aliases(graph, "Method") == {"vim": ["Vim", "비전"], "visionmamba": ["Vision Mamba"]}
    assert ends(graph, "COMPARES_WITH") == [("1", "visionmamba")]


def test_a_result_of_an_entity_whose_surfaces_are_all_different_from_it_is_of_the_most_frequent() -> None:
    read = entry("1", "{Mamba|uses|Vim} {Vision Mamba|uses|Vim} {Mamba|uses|Vim} {76.1|states %|Vim}")
    graph = graph_of(read, said='[different.method]\n"Vim" = ["Vision Mamba", "Mamba"]')
    assert ids(graph, "Method") == ["mamba"]
    assert [stop for _, stop in ends(graph, "OF_METHOD")] == ["mamba"]


def test_the_lists_that_ship_may_be_overruled() -> None:
    read = (entry("1", "{LoRA|uses}"), entry("2", "{Low-Rank Adaptation|uses}"))
    assert ids(graph_of(*read, lists=load_known()), "Method") == ["lora"]
    graph = graph_of(*read, said='[different.method]\n"LoRA" = ["Low-Rank Adaptation"]', lists=load_known())
    assert ids(graph, "Method") == ["lora", "lowrankadaptation"]


def test_a_metric_keeps_the_direction_of_what_it_is_the_same_as() -> None:
    graph = graph_of(
        entry("1", "{FID|measures}"),
        entry("2", "{Frechet Foo|measures}"),
        said='[same.metric]\n"Frechet Foo" = ["FID"]',
        lists=load_known(),
    )
    (metric,) = rows(graph, "Metric")
    assert (metric["id"], metric["higher_is_better"]) == ("frechetfoo", False)


def test_a_task_is_shown_in_lower_case_where_it_leads_too() -> None:
    lists = known((TASK, "reading", "Text Recognition"))
    graph = graph_of(entry("1", "{OCR|addresses}"), said='[same.task]\n"Text Recognition" = ["OCR"]', lists=lists)
    assert names(graph, "Task") == {"textrecognition": "text recognition"}
