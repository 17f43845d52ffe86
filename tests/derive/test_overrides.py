"""What holds of the graph whatever the overrides file says."""

from dataclasses import replace
from random import Random

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.base import stored_base, tabulate
from kg.known import Known
from kg.link import link_authors, link_concepts
from kg.model.facts import BENCHMARK, METHOD, METRIC, Facts
from kg.model.graph import Graph
from kg.model.keys import key
from kg.model.overrides import Overrides
from kg.model.schema import CONCEPTS, EDGES
from kg.parse import parse_overrides
from tests.base.bases import assert_same_base
from tests.builders import NOTHING_KNOWN, assert_same, derive, known, rows
from tests.derive.overridden import assert_whole
from tests.derive.said import overrides
from tests.strategies import facts

SILENT = [
    "",
    "# nothing\n",
    "[same.method]\n[split.author]\n",
    """
[same.method]
"Nowhere" = ["Nothing"]
[different.method]
"Nowhere" = ["Vim"]
[variant.method]
"Nowhere" = "Vim"
[split.method]
"Nowhere" = { "2401.00001" = "a" }
"Vim" = { "9999.00001" = "a" }
[rename.method]
"No" = "Yes"
[team.author]
"Nobody" = true
"Gemma Team" = true
"Ada Lovelace" = false
""",
]


LISTED = known(
    (METHOD, "Vim", "Vision Mamba", "비전 맘바"),
    (METHOD, "SSD", "State Space Duality"),
    (BENCHMARK, "ImageNet-1K", "ImageNet", "이미지넷"),
    (METRIC, "FID", "FID-50K"),
)


def without_text(graph: Graph) -> Graph:
    """The graph without its note of what the overrides file was."""
    about = graph.nodes["Graph"]
    return Graph({**graph.nodes, "Graph": about.drop_columns(["overrides"])}, graph.edges)


@pytest.mark.parametrize("text", SILENT)
@settings(max_examples=10)
@given(held=facts())
def test_overrides_that_say_nothing_of_what_is_there_change_nothing(held: list[Facts], text: str) -> None:
    said = parse_overrides(text, "o.toml")
    graph = derive(held, overrides=said)
    assert rows(graph, "Graph")[0]["overrides"] == text
    assert_same(without_text(graph), without_text(derive(held)))


@given(facts(), overrides(), st.randoms())
def test_the_order_of_digests_and_of_words_changes_nothing(held: list[Facts], said: Overrides, random: Random) -> None:
    turned = replace(
        said,
        different=tuple(random.sample(said.different, len(said.different))),
        splits=tuple(random.sample(said.splits, len(said.splits))),
        variants=tuple(random.sample(said.variants, len(said.variants))),
        renames=tuple(random.sample(said.renames, len(said.renames))),
        teams=tuple(random.sample(said.teams, len(said.teams))),
    )
    assert_same(derive(held, overrides=said), derive(random.sample(held, len(held)), overrides=turned))


@given(facts(), overrides(), st.sampled_from([NOTHING_KNOWN, LISTED]))
def test_ids_stand_once_and_edges_have_their_ends(held: list[Facts], said: Overrides, lists: Known) -> None:
    graph = derive(held, known=lists, overrides=said)
    assert_whole(graph)
    for kind, table in graph.edges.items():
        if kind.type in ("COAUTHORED_WITH", "SHARES_BENCHMARK"):
            assert all(row["start"] < row["stop"] for row in table.to_pylist()), str(kind)


@given(facts(), overrides())
def test_base_facts_are_as_they_were(held: list[Facts], said: Overrides) -> None:
    assert_same_base(stored_base(derive(held, overrides=said)), tabulate(held))


@given(facts(), overrides())
def test_every_entity_of_a_paper_leads_to_one_concept_that_has_its_surfaces(held: list[Facts], said: Overrides) -> None:
    base = tabulate(held)
    links = link_concepts(base, NOTHING_KNOWN, said)
    assert not links.targets.select("label", "paper", "entity").is_duplicated().any()
    places = base.sentences.select("paper", start="id")
    meant = links.named(base.names.join(places, on="start"))
    assert meant.height == base.names.height
    for label, id_, surface in meant.select("label", "concept", "surface").iter_rows():
        assert surface in links.concepts[label][id_].aliases
    for concepts in links.concepts.values():
        for id_, concept in concepts.items():
            assert (concept.id, concept.name in concept.aliases) == (id_, True)


@given(facts(), overrides())
def test_every_name_in_a_list_leads_to_one_author_that_has_it(held: list[Facts], said: Overrides) -> None:
    base = tabulate(held)
    authors = link_authors(base, said)
    assert set(authors.listed["author"]) == set(authors.nodes["id"])
    assert not authors.listed.select("digest", "paper", "author").is_duplicated().any()
    spelled = {name for names in base.features["authors_read"].to_list() for name in names}
    assert spelled <= {name for names in authors.nodes["variants"] for name in names}
    for of_paper in authors.listed.partition_by("digest", "paper"):
        assert sorted(of_paper["place"]) == list(range(of_paper.height))


@given(facts(), overrides(), st.sampled_from([NOTHING_KNOWN, LISTED]))
def test_what_is_the_same_is_one_and_what_is_different_is_not(held: list[Facts], said: Overrides, lists: Known) -> None:
    said = replace(said, splits=())
    links = link_concepts(tabulate(held), lists, said)
    for label in CONCEPTS:
        own = links.targets.filter(pl.col("label") == label)
        ids = {key(entity): id_ for entity, id_ in own.select("entity", "concept").iter_rows()}
        claimed = any("@" in id_ and id_ not in ("pass@1", "pass@k") for id_ in ids.values())
        for same in [] if claimed else said.of(label).same:
            named = [ids[key(name)] for name in same.names if key(name) in ids]
            assert len(set(named)) <= 1, same
        for different in said.of(label).different:
            keys = [key(name) for name in different.names]
            one, other = (ids.get(key_) for key_ in keys)
            assert one is None or one != other, different
            for concept in links.concepts[label].values():
                assert not {*keys} <= set(map(key, concept.aliases)), different


@pytest.mark.parametrize("label", [METHOD, BENCHMARK, METRIC])
@given(held=facts(), said=overrides())
def test_a_variant_has_one_parent_and_no_circle_leads_back(label: str, held: list[Facts], said: Overrides) -> None:
    links = link_concepts(tabulate(held), NOTHING_KNOWN, said)
    parents = {edge.start: edge.stop for edge in links.variants[label]}
    assert len(parents) == len(links.variants[label])
    for child in parents:
        seen = {child}
        while child in parents:
            child = parents[child]
            assert child in links.concepts[label]
            assert child not in seen
            seen.add(child)


@given(facts(), overrides())
def test_a_new_name_changes_names_alone(held: list[Facts], said: Overrides) -> None:
    before, after = derive(held, overrides=replace(said, renames=())), derive(held, overrides=said)
    for kind in EDGES:
        assert before.edges[kind].sort_by([("start", "ascending"), ("stop", "ascending")]).select(
            ["start", "stop"]
        ) == after.edges[kind].sort_by([("start", "ascending"), ("stop", "ascending")]).select(["start", "stop"])
    for label in before.nodes:
        assert [row["id"] for row in rows(before, label)] == [row["id"] for row in rows(after, label)]
    shown = {held_.new_name for held_ in said.renames}
    for label in (*CONCEPTS.values(), "Author"):
        for one, other in zip(rows(before, label), rows(after, label), strict=True):
            assert one["name"] == other["name"] or other["name"] in shown
