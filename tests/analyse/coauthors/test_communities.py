"""Communities: sure, named by what is theirs, and joined by bridges."""

import math

import igraph
import networkx as nx
import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analyse.coauthors import coauthor_network, to_networkx
from kg.analyse.coauthors.bridges import find_bridges
from kg.analyse.coauthors.communities import find_communities
from kg.analyse.coauthors.partition import Partition, partition
from kg.analyse.coauthors.stability import best_jaccard, stability
from kg.analyse.coauthors.telling import PRIOR, telling
from kg.model.graph import Graph
from tests.analyse.coauthors.networks import network_of, random_lists
from tests.builders import NOTHING_KNOWN, derive, digest, entry

LEFT = ("Ann A, Bo B", "Bo B, Cy C", "Cy C, Ann A")
RIGHT = ("Xia X, Yan Y", "Yan Y, Zoe Z", "Zoe Z, Xia X")


def two_groups() -> Graph:
    """Two triangles with a paper across; the left uses Vim on COCO, the right SAM, and all use BERT."""
    left = [
        entry(f"l{n}", "{Vim|uses} and {BERT|uses} on {COCO|evaluates_on}.", authors=who) for n, who in enumerate(LEFT)
    ]
    right = [
        entry(f"r{n}", "{SAM|uses} and {BERT|uses}. {Vim|mentions METHOD}.", authors=who) for n, who in enumerate(RIGHT)
    ]
    across = entry("across", authors="Cy C, Xia X")
    return derive([digest("2024-01-05", *left, *right, across)], known=NOTHING_KNOWN)


@pytest.mark.parametrize("seed", range(4))
def test_a_partitions_modularity_is_that_of_networkx(seed: int) -> None:
    network = network_of(*random_lists(seed))
    found = partition(network)
    people = np.array(network.people)
    parts = [set(people[found.parts == part]) for part in range(found.parts.max() + 1)]
    joined = to_networkx(network).subgraph(set.union(*parts))
    assert found.modularity == pytest.approx(nx.community.modularity(joined, parts, weight="newman"))
    assert set(people[found.parts < 0]) == set(nx.isolates(to_networkx(network)))


def test_a_partition_is_the_same_each_time_and_leaves_no_seed_behind() -> None:
    network = network_of(*random_lists(7, people=60, papers=50))
    one, other = partition(network), partition(network)
    assert one.parts.tolist() == other.parts.tolist()
    drawn = [igraph.Graph.Erdos_Renyi(n=30, p=0.5).ecount() for _ in range(5)]
    partition(network)
    assert drawn != [igraph.Graph.Erdos_Renyi(n=30, p=0.5).ecount() for _ in range(5)]


def test_a_partition_is_found_where_several_are_equally_good() -> None:
    """igraph 1.0 goes round for ever here when it is to iterate until nothing changes."""
    lists = ("ka P, ma P", "fa P, ja P", "la P, ma P", "ga P, ka P", "ia P, ja P, ma P")
    network = network_of(*lists)
    start = np.array([0, 1, 2, 0, 3, 4, 3])
    first = partition(network, start)
    again = partition(network, first.parts)
    assert again.modularity == pytest.approx(first.modularity)


def test_groups_that_stand_apart_are_found_by_every_seed() -> None:
    network = network_of(*LEFT, *RIGHT)
    found = stability(network, partition(network), seeds=3)
    assert (found.rand, found.least_rand, found.nmi, found.least_nmi) == pytest.approx((1, 1, 1, 1))
    assert found.parts.tolist() == [1.0, 1.0]
    assert len(found.modularities) == found.seeds == 3


def test_a_partition_that_no_seed_finds_is_unstable() -> None:
    network = network_of(*LEFT, *RIGHT)
    mixed = Partition(np.array([0, 1, 0, 1, 0, 1]), 0.0)
    found = stability(network, mixed, seeds=2)
    assert found.rand < 0.1
    assert found.parts.tolist() == pytest.approx([0.5, 0.5])  # two of three, of four together


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=20))
def test_the_best_jaccard_index_is_that_of_sets(labels: list[tuple[int, int]]) -> None:
    one, other = (np.unique([label[side] for label in labels], return_inverse=True)[1] for side in (0, 1))
    sets = [[set(np.flatnonzero(parts == part)) for part in range(parts.max() + 1)] for parts in (one, other)]
    expected = [max(len(a & b) / len(a | b) for b in sets[1]) for a in sets[0]]
    assert best_jaccard(one, other).tolist() == pytest.approx(expected)


def test_a_community_is_named_by_its_own_methods_benchmarks_and_people() -> None:
    graph = two_groups()
    found = find_communities(graph, coauthor_network(graph), least=3)
    left, right = sorted(found.described, key=lambda one: "ann a" not in one.people)
    assert left.name == "Vim, COCO (Ann A, Bo B)"
    assert right.name.startswith("SAM (")
    assert [told.id for told in left.methods] == ["vim"]
    assert left.methods[0].papers == 3
    assert left.methods[0].elsewhere == 0  # a mention is no use
    assert set(left.papers) >= {"l0", "l1", "l2"}
    assert left.sizes == (("2024-01", len(left.people)),)


def test_how_telling_a_concept_is_by_hand() -> None:
    graph = two_groups()
    homes = pl.DataFrame({"paper": ["l0", "l1", "l2"], "community": [4, 4, 4]})
    ((vim,),) = (held for community, held in telling(graph, "Method", homes, 5).items() if community == 4)
    # 12 edges to methods in all: 3 each to Vim and SAM, 6 to BERT; 6 of them of the community
    prior = PRIOR * 3 / 12
    inside = (3 + prior) / (6 + PRIOR - 3 - prior)
    outside = (0 + prior) / (6 + PRIOR - 0 - prior)
    expected = math.log(inside / outside) / math.sqrt(1 / (3 + prior) + 1 / prior)
    assert (vim.id, vim.papers, vim.elsewhere, vim.z) == ("vim", 3, 0, pytest.approx(expected))


def test_small_communities_are_counted_and_not_described() -> None:
    graph = two_groups()
    found = find_communities(graph, coauthor_network(graph), least=100)
    assert (found.described, found.small, found.small_people) == ((), 2, 6)
    assert set(found.of) == {"ann a", "bo b", "cy c", "xia x", "yan y", "zoe z"}


def test_bridges_are_the_persons_and_pairs_between_communities() -> None:
    graph = two_groups()
    network = coauthor_network(graph)
    communities = find_communities(graph, network, least=3)
    found = find_bridges(network, communities)
    (pair, *_) = (held for held in found.pairs if {held.pair.start, held.pair.stop} == {"cy c", "xia x"})
    assert pair.communities == (communities.of["cy c"], communities.of["xia x"])
    (bridge,) = found.between
    assert (bridge.start, bridge.stop) == tuple(sorted(set(communities.of.values())))
    assert (bridge.pairs, bridge.weight, bridge.papers) == (1, 1.0, ("across",))
    cy, xia = found.persons
    # weight 2 with the own side and 1 with the other
    assert (cy.id, cy.community, cy.joined, cy.outside) == ("cy c", communities.of["cy c"], (xia.community,), 1.0)
    assert cy.participation == pytest.approx(1 - (2 / 3) ** 2 - (1 / 3) ** 2)


def test_a_graph_of_nobody_has_no_communities() -> None:
    graph = derive([], known=NOTHING_KNOWN)
    network = coauthor_network(graph)
    found = find_communities(graph, network)
    assert (found.described, found.small, found.modularity, found.events, dict(found.of)) == ((), 0, 0.0, (), {})
    assert find_bridges(network, found).pairs == ()
