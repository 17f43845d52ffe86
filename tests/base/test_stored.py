"""A graph holds the base facts that it was derived from, and building on them is as building all anew."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.base import empty_base, join, stored_base, tabulate, without
from kg.base.stored import BASE_TABLES
from kg.derive import derive
from kg.model.facts import Facts
from kg.model.graph import Graph, new_graph
from kg.model.overrides import NO_OVERRIDES, Overrides
from kg.model.schema import EDGES
from tests.base.bases import assert_same_base
from tests.builders import NOTHING_KNOWN, assert_same, digest, entry
from tests.link.linked import overrides
from tests.strategies import facts

SAID = overrides("""
[same.method]
"Vim" = ["SSD"]
[different.method]
"Vision Mamba" = ["Vim"]
[split.benchmark]
"ImageNet" = { "2401.00001" = "other" }
[split.author]
"Ada Lovelace" = { "2401.00002" = "b" }
[rename.benchmark]
"COCO" = "MS COCO"
""")
SAYS = st.sampled_from([NO_OVERRIDES, SAID])


def only_base(graph: Graph) -> Graph:
    """The graph as a store loads it that is asked for the base facts alone."""
    nodes = {label: table for label, table in graph.nodes.items() if label in BASE_TABLES}
    return new_graph(nodes, {kind: graph.edges[kind] for kind in EDGES if kind.type in BASE_TABLES})


@given(facts(), SAYS)
def test_the_facts_that_a_graph_holds_are_those_that_made_it(held: list[Facts], said: Overrides) -> None:
    base = tabulate(held)
    assert_same_base(stored_base(derive(base, overrides=said)), base)


@given(facts())
@settings(max_examples=30)
def test_the_base_tables_hold_all_of_them(held: list[Facts]) -> None:
    base = tabulate(held)
    assert_same_base(stored_base(only_base(derive(base))), base)


def test_an_empty_graph_holds_no_facts() -> None:
    assert_same_base(stored_base(new_graph({}, {})), empty_base())


def test_a_paper_with_slashes_in_its_id_has_its_sentences() -> None:
    base = tabulate([digest("2024-01-01", entry("cs/0112017", "One. {Vim|uses}."))])
    assert_same_base(stored_base(derive(base)), base)


@given(facts(), st.sets(st.integers(0, 3)), SAYS)
def test_digests_taken_out_leave_the_graph_of_the_others(held: list[Facts], places: set[int], said: Overrides) -> None:
    gone = {fact.digest.id for place, fact in enumerate(held) if place in places}
    kept = [fact for fact in held if fact.digest.id not in gone]
    before = derive(tabulate(held), overrides=said)
    after = derive(join([without(stored_base(before), gone)]), overrides=said)
    assert_same(after, derive(tabulate(kept), overrides=said))


@given(facts(), st.sets(st.integers(0, 3)), SAYS)
def test_digests_added_to_a_graph_make_that_of_all(held: list[Facts], places: set[int], said: Overrides) -> None:
    new = [fact for place, fact in enumerate(held) if place in places]
    old = [fact for place, fact in enumerate(held) if place not in places]
    before = derive(tabulate(old), overrides=said)
    after = derive(join([stored_base(before), tabulate(new)]), overrides=said)
    assert_same(after, derive(tabulate(held), overrides=said))


@given(facts(), facts(), st.randoms())
def test_changed_digests_in_any_order_make_the_graph_of_the_end(
    before: list[Facts], after: list[Facts], random: Random
) -> None:
    graph = derive(tabulate(before), known=NOTHING_KNOWN)
    dates = {fact.digest.id for fact in after}
    for fact in random.sample(after, len(after)):
        base = join([without(stored_base(graph), {fact.digest.id}), tabulate([fact])])
        graph = derive(base, known=NOTHING_KNOWN)
    end = [*after, *(fact for fact in before if fact.digest.id not in dates)]
    assert_same(graph, derive(tabulate(end), known=NOTHING_KNOWN))
