"""Variants and names as the overrides file says, in the graph."""

from kg.model.facts import METHOD
from tests.builders import ends, entry, known, rows
from tests.derive.overridden import aliases, graph_of, ids, names


def test_a_variant_by_override_has_its_parent_made() -> None:
    graph = graph_of(entry("1", "{Vicuna|uses}"), said='[variant.method]\n"vicuna" = "LLaMA"')
    (edge,) = rows(graph, "VARIANT_OF")
    assert (edge["start"], edge["stop"], edge["reason"]) == ("vicuna", "llama", "override")
    assert names(graph, "Method") == {"llama": "LLaMA", "vicuna": "Vicuna"}


def test_a_parent_that_is_there_is_used_under_its_id() -> None:
    lists = known((METHOD, "LLaMA", "Llama One"))
    read = (entry("1", "{Vicuna|uses}"), entry("2", "{LLaMA|uses}"))
    graph = graph_of(*read, said='[variant.method]\n"Vicuna" = "Llama One"', lists=lists)
    assert ends(graph, "VARIANT_OF") == [("vicuna", "llama")]
    assert ids(graph, "Method") == ["llama", "vicuna"]


def test_an_override_goes_before_a_rules_parent() -> None:
    graph = graph_of(entry("1", "{Vim-7B|uses}"), said='[variant.method]\n"Vim-7B" = "Mamba"')
    assert ends(graph, "VARIANT_OF") == [("vim7b", "mamba")]
    assert ids(graph, "Method") == ["mamba", "vim7b"]


def test_the_parent_of_a_made_parent_is_made_by_rule_and_by_override() -> None:
    graph = graph_of(entry("1", "{Vicuna|uses}"), said='[variant.method]\n"Vicuna" = "LLaMA-7B"\n"LLaMA" = "LM"')
    assert ends(graph, "VARIANT_OF") == [("llama", "lm"), ("llama7b", "llama"), ("vicuna", "llama7b")]


def test_a_rule_yields_to_an_override_where_both_would_make_a_circle() -> None:
    graph = graph_of(entry("1", "{Vim-7B|uses} {Vim|uses}"), said='[variant.method]\n"Vim" = "Vim-7B"')
    assert ends(graph, "VARIANT_OF") == [("vim", "vim7b")]


def test_overrides_make_no_circle_by_way_of_names_that_texts_join() -> None:
    read = entry("1", "{A1|uses}{A2|mentions METHOD} {Foo|uses} {Bar|uses|Foo}")
    graph = graph_of(read, said='[variant.method]\n"A1" = "Foo"\n"Bar" = "A1"')
    assert ends(graph, "VARIANT_OF") == [("a1", "bar")]


def test_a_variant_of_what_texts_say_it_is_has_no_edge_to_itself() -> None:
    graph = graph_of(entry("1", "{Foo|uses} {Bar|uses|Foo}"), said='[variant.method]\n"Foo" = "Bar"')
    assert ends(graph, "VARIANT_OF") == []


def test_a_variant_is_known_under_any_of_its_names() -> None:
    read = entry("1", "{Vim|uses} {Vision Mamba|uses|Vim}")
    graph = graph_of(read, said='[variant.method]\n"Vision Mamba" = "Mamba"')
    assert ends(graph, "VARIANT_OF") == [("vim", "mamba")]


def test_a_word_on_a_homonym_holds_for_each_and_on_an_id_for_one() -> None:
    read = [entry(paper, title="{SSD|proposes}: A") for paper in ("1", "example-org-a")]
    graph = graph_of(*read, said='[variant.method]\n"SSD" = "Detector"')
    assert ends(graph, "VARIANT_OF") == [("ssd@1", "detector"), ("ssd@example-org-a", "detector")]
    graph = graph_of(*read, said='[variant.method]\n"SSD@example-org-a" = "SSD@1"')
    assert ends(graph, "VARIANT_OF") == [("ssd@example-org-a", "ssd@1")]
    assert ids(graph, "Method") == ["ssd@1", "ssd@example-org-a"]


def test_a_word_on_a_split_name_holds_for_the_plain_one_where_there_is_one() -> None:
    read = entry("1", "{SSD|uses}"), entry("2", "{SSD|uses}"), entry("3", "{SSD-7B|uses}")
    said = '[split.method]\n"SSD" = { "1" = "drive" }\n[variant.method]\n"SSD" = "Detector"'
    assert ends(graph_of(*read, said=said), "VARIANT_OF") == [("ssd", "detector"), ("ssd7b", "ssd")]
    all_split = said.replace('"1" = "drive"', '"1" = "drive", "2" = "x"')
    graph = graph_of(*read, said=all_split)
    assert ends(graph, "VARIANT_OF") == [("ssd@drive", "detector"), ("ssd@x", "detector")]


def test_renamed_a_concept_keeps_its_id_and_its_names() -> None:
    graph = graph_of(entry("1", "{llama2|uses}"), said='[rename.method]\n"Llama-2" = "LLaMA 2"')
    assert names(graph, "Method") == {"llama2": "LLaMA 2"}
    assert aliases(graph, "Method") == {"llama2": ["LLaMA 2", "llama2"]}


def test_a_new_name_makes_and_unmakes_no_variant() -> None:
    graph = graph_of(entry("1", "{Vim-7B|uses} {Foo|uses}"), said='[rename.method]\n"Vim-7B" = "Big"\n"Foo" = "Bar-7B"')
    assert ends(graph, "VARIANT_OF") == [("vim7b", "vim")]
    assert names(graph, "Method") == {"foo": "Bar-7B", "vim": "Vim", "vim7b": "Big"}


def test_a_new_name_that_is_anothers_joins_nothing() -> None:
    graph = graph_of(entry("1", "{Foo|uses} {Bar|uses}"), said='[rename.method]\n"Foo" = "Bar"')
    assert names(graph, "Method") == {"bar": "Bar", "foo": "Bar"}


def test_swapped_names_are_swapped() -> None:
    graph = graph_of(entry("1", "{Foo|uses} {Bar|uses}"), said='[rename.method]\n"Foo" = "Bar"\n"Bar" = "Foo"')
    assert names(graph, "Method") == {"bar": "Foo", "foo": "Bar"}


def test_a_made_parent_and_a_known_name_may_be_renamed() -> None:
    graph = graph_of(entry("1", "{Vim-7B|uses}"), said='[rename.method]\n"vim" = "Vision Mamba"')
    assert names(graph, "Method") == {"vim": "Vision Mamba", "vim7b": "Vim-7B"}
    lists = known((METHOD, "LoRA", "Low-Rank Adaptation"))
    graph = graph_of(entry("1", "{LoRA|uses}"), said='[rename.method]\n"LoRA" = "lora!"', lists=lists)
    assert names(graph, "Method") == {"lora": "lora!"}


def test_a_concept_is_renamed_under_any_of_its_names() -> None:
    read = entry("1", "{Vim|uses} {Vision Mamba|uses|Vim}")
    graph = graph_of(read, said='[rename.method]\n"Vision Mamba" = "VIM (vision)"')
    assert names(graph, "Method") == {"vim": "VIM (vision)"}


def test_a_homonym_is_renamed_by_its_id_and_all_of_them_by_their_name() -> None:
    read = [entry(paper, title="{SSD|proposes}: A") for paper in ("2401.00001", "example-org-a")]
    by_id = '"SSD@2401.00001" = "SSD (duality)"\n"ssd@example-org-a" = "SSD (drive)"'
    assert names(graph_of(*read, said=f"[rename.method]\n{by_id}"), "Method") == {
        "ssd@2401.00001": "SSD (duality)",
        "ssd@example-org-a": "SSD (drive)",
    }
    graph = graph_of(*read, said=f'[rename.method]\n{by_id.splitlines()[0]}\n"SSD" = "S.S.D."')
    assert names(graph, "Method") == {"ssd@2401.00001": "SSD (duality)", "ssd@example-org-a": "S.S.D."}


def test_split_names_are_renamed_apart() -> None:
    said = '[split.method]\n"SSD" = { "1" = "drive" }\n'
    said += '[rename.method]\n"SSD" = "SSD (duality)"\n"ssd@drive" = "SSD (drive)"'
    graph = graph_of(entry("1", "{SSD|uses}"), entry("2", "{SSD|uses}"), said=said)
    assert names(graph, "Method") == {"ssd": "SSD (duality)", "ssd@drive": "SSD (drive)"}
    assert aliases(graph, "Method")["ssd@drive"] == ["SSD", "SSD (drive)"]
