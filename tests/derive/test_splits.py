"""What the overrides file takes apart by paper, in the graph."""

from kg.model.facts import METHOD
from tests.builders import derive, digest, ends, entry, known, rows
from tests.derive.overridden import aliases, assert_whole, graph_of, ids, names
from tests.link.linked import overrides

SSD = entry("1", "{SSD|uses}"), entry("2", "{SSD|proposes}"), entry("3", "{SSD|uses}")


def test_a_split_name_is_another_thing_on_the_papers_that_are_listed() -> None:
    graph = graph_of(*SSD, said='[split.method]\n"ssd" = { "1" = "drive", "2" = "duality" }')
    assert names(graph, "Method") == {"ssd": "SSD", "ssd@drive": "SSD", "ssd@duality": "SSD"}
    assert ends(graph, "USES") == [("1", "ssd@drive"), ("3", "ssd")]
    assert ends(graph, "PROPOSES") == [("2", "ssd@duality")]


def test_papers_of_one_tag_speak_of_one_thing() -> None:
    graph = graph_of(*SSD, said='[split.method."SSD"]\n"1" = "drive"\n"3" = "drive"')
    assert ends(graph, "USES") == [("1", "ssd@drive"), ("3", "ssd@drive")]
    assert ids(graph, "Method") == ["ssd", "ssd@drive"]


def test_results_and_occurrences_follow_a_split_name() -> None:
    read = entry("1", "{SSD|proposes} has {76.1|states %|SSD|||ssd}.")
    graph = graph_of(read, SSD[1], said='[split.method]\n"SSD" = { "1" = "drive" }')
    (result,) = ids(graph, "Result")
    assert ends(graph, "OF_METHOD") == ends(graph, "OVER_BASELINE") == [(result, "ssd@drive")]
    assert [stop for _, stop in ends(graph, "NAMES")] == ["ssd@drive", "ssd"]


def test_a_split_name_has_the_key_of_its_groups_canonical_form() -> None:
    lists = known((METHOD, "LoRA", "Low-Rank Adaptation"))
    read = (entry("1", "{Low-Rank Adaptation|uses}"), entry("2", "{LoRA|uses}"))
    graph = graph_of(*read, said='[split.method]\n"Low-Rank Adaptation" = { "1" = "x-y" }', lists=lists)
    assert names(graph, "Method") == {"lora": "LoRA", "lora@x-y": "LoRA"}
    assert aliases(graph, "Method")["lora@x-y"] == ["LoRA", "Low-Rank Adaptation"]


def test_a_split_name_of_a_group_is_split_under_its_other_names_too() -> None:
    both = entry("1", "{Vim|uses} {Vision Mamba|uses|Vim}")
    said = '[split.method]\n"Vim" = { "2" = "other" }'
    graph = graph_of(both, entry("2", "{Vision Mamba|uses}"), entry("3", "{Vision Mamba|uses}"), said=said)
    assert ends(graph, "USES") == [("1", "vim"), ("2", "vim@other"), ("3", "vim")]


def test_of_two_split_names_that_texts_join_each_has_its_own_tag_on_a_paper() -> None:
    both = entry("1", "{Vim|uses} {Vision Mamba|uses|Vim}")
    read = (both, entry("2", "{Vision Mamba|uses} and {Vim|compares}"), entry("3", "{비전|uses}{Vim|uses|비전}"))
    lines = ['"Vim" = { "1" = "v", "2" = "v", "3" = "v" }', '"Vision Mamba" = { "1" = "m", "2" = "m", "3" = "m" }']
    for order in (lines, lines[::-1]):
        graph = graph_of(*read, said="\n".join(["[split.method]", *order]))
        assert ends(graph, "USES") == [("1", "vim@v"), ("2", "vim@m"), ("3", "vim@v")]
        assert ends(graph, "COMPARES_WITH") == [("2", "vim@v")]


def test_of_two_tags_that_a_paper_has_for_other_names_of_a_group_the_first_by_name_counts() -> None:
    join = entry("1", "{Vim|uses} {Vision Mamba|uses|Vim} {비전|uses|Vim}")
    lines = ['"Vim" = { "2" = "v" }', '"Vision Mamba" = { "2" = "m" }']
    for order in (lines, lines[::-1]):
        graph = graph_of(join, entry("2", "{비전|uses}"), said="\n".join(["[split.method]", *order]))
        assert ends(graph, "USES") == [("1", "vim"), ("2", "vim@v")]


def test_a_split_goes_before_what_the_text_spells_out() -> None:
    drive = entry("2", "{Solid State Drive|uses|SSD} ({SSD|uses})")
    read = (*(entry(str(i), "{State Space Duality|uses|SSD} ({SSD|uses})") for i in (3, 4)), drive)
    assert ends(graph_of(*read), "USES") == [("2", "solidstatedrive"), ("3", "ssd"), ("4", "ssd")]
    graph = graph_of(*read, said='[split.method]\n"SSD" = { "2" = "disk" }')
    assert ends(graph, "USES") == [("2", "ssd@disk"), ("3", "ssd"), ("4", "ssd")]


def test_a_split_name_is_split_where_it_is_another_surface_of_an_entity() -> None:
    read = (entry("1", "{Llama 2|uses} {Meta LM|uses|Llama 2}"), entry("2", "{Meta LM|uses}"))
    assert ends(graph_of(*read), "USES") == [("1", "llama2"), ("2", "metalm")]
    graph = graph_of(*read, said='[split.method]\n"Meta LM" = { "1" = "x" }')
    assert ends(graph, "USES") == [("1", "metalm@x"), ("2", "metalm")]


def test_a_homonym_may_be_split_further_and_its_claims_may_be_joined() -> None:
    read = [entry(paper, title="{SSD|proposes}: A") for paper in "12"] + [entry(paper, "{SSD|uses}") for paper in "34"]
    graph = graph_of(*read, said='[split.method]\n"SSD" = { "3" = "drive" }')
    assert ends(graph, "PROPOSES") == [("1", "ssd@1"), ("2", "ssd@2")]
    assert ends(graph, "USES") == [("3", "ssd@drive"), ("4", "ssd@1")]
    graph = graph_of(*read, said='[split.method]\n"SSD" = { "1" = "x", "2" = "x", "4" = "2" }')
    assert ends(graph, "PROPOSES") == [("1", "ssd@x"), ("2", "ssd@x")]
    assert ends(graph, "USES") == [("3", "ssd@1"), ("4", "ssd@2")]


def test_a_split_name_with_the_id_of_another_metric_is_that_metric() -> None:
    read = (entry("1", "{pass|measures}"), entry("2", "{pass@1|measures}"), entry("3", "{pass|measures}"))
    graph = graph_of(*read, said='[split.metric]\n"pass" = { "1" = "1" }')
    assert_whole(graph)
    assert names(graph, "Metric")["pass@1"] == "pass@1"
    assert ends(graph, "MEASURES") == [("1", "pass@1"), ("2", "pass@1"), ("3", "pass")]


def test_a_split_author_is_another_person_on_the_papers_that_are_listed() -> None:
    read = [
        entry(paper, authors=f"Wei Wang, {other}") for paper, other in zip("123", ("Al A", "Bo B", "Cy C"), strict=True)
    ]
    graph = graph_of(*read, said='[split.author]\n"wei wang" = { "1" = "hust", "2" = "UC-LA" }')
    assert names(graph, "Author") == {
        "al a": "Al A",
        "bo b": "Bo B",
        "cy c": "Cy C",
        "wei wang": "Wei Wang",
        "wei wang@UC-LA": "Wei Wang",
        "wei wang@hust": "Wei Wang",
    }
    written = [(start, stop) for start, stop in ends(graph, "AUTHORED") if start.startswith("wei")]
    assert written == [("wei wang", "3"), ("wei wang@UC-LA", "2"), ("wei wang@hust", "1")]
    assert ends(graph, "COAUTHORED_WITH") == [
        ("al a", "wei wang@hust"),
        ("bo b", "wei wang@UC-LA"),
        ("cy c", "wei wang"),
    ]
    assert [row["authors_listed"] for row in rows(graph, "Paper")] == [2, 2, 2]


def test_a_split_author_has_the_spellings_of_its_own_papers_and_its_places() -> None:
    read = (entry("1", authors="Al A, Wei-Wang X"), entry("2", authors="Weiwang X"))
    graph = graph_of(*read, said='[split.author]\n"Wei-Wang X" = { "1" = "hust" }')
    variants = {row["id"]: row["variants"] for row in rows(graph, "Author")}
    assert variants == {"al a": ["Al A"], "weiwang x": ["Weiwang X"], "weiwang x@hust": ["Wei-Wang X"]}
    assert [(row["start"], row["listed_at"]) for row in rows(graph, "AUTHORED")] == [
        ("al a", 0),
        ("weiwang x", 0),
        ("weiwang x@hust", 1),
    ]


def test_a_split_holds_in_every_digest_of_the_paper() -> None:
    days = [digest(date, entry("1", "{SSD|uses}", authors="Wei Wang")) for date in ("2024-01-01", "2024-01-02")]
    said = '[split.author]\n"Wei Wang" = { "1" = "hust" }\n[split.method]\n"SSD" = { "1" = "drive" }'
    graph = derive(days, overrides=overrides(said))
    assert ids(graph, "Author") == ["wei wang@hust"]
    assert ids(graph, "Method") == ["ssd@drive"]
    assert ends(graph, "AUTHORED") == [("wei wang@hust", "1")]


def test_a_name_of_the_same_author_is_split_with_it() -> None:
    said = '[same.author]\n"Wei Wang" = ["W. Wang"]\n[split.author]\n"W. Wang" = { "1" = "hust" }'
    graph = graph_of(entry("1", authors="Wei Wang"), entry("2", authors="W. Wang"), said=said)
    assert ends(graph, "AUTHORED") == [("wei wang", "2"), ("wei wang@hust", "1")]
