"""All queries over the graph of a large corpus of real digests; needs KG_TEST_CORPUS=DIR."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from neo4j import Driver

from benchmarks.scale.queries import PARAMETERS
from kg.build import Summary
from kg.query import named_queries
from kg.store import Rows, change_store, create_store, open_store
from servers import empty
from tests.builders import assert_same
from tests.parity.stores import Stores
from tests.servers.given import Address

CORPUS = os.environ.get("KG_TEST_CORPUS", "")
pytestmark = pytest.mark.skipif(not CORPUS, reason="set KG_TEST_CORPUS to a folder of the 206 real digests")

MORE: Mapping[str, list[Mapping[str, str]]] = {
    "bridges": [{"first": "Ge Zhang", "second": "Dahua Lin"}],
    "coauthor_path": [{"author": "Ge Zhang", "other": "Tri Dao"}],
    "evidence": [{"paper": "2401.09417", "concept": "ImageNet"}],
    "first_use": [{"benchmark": "ImageNet"}, {"benchmark": "gsm-8k"}],
    "lasting_pairs": [{"months": "4"}],
    "new_since": [{"date": "2024-01-01"}],
    "papers_sharing_benchmark": [{"paper": "2401.09417"}],
    "results_on_benchmark": [{"benchmark": "ImageNet"}],
}


@pytest.fixture(scope="module")
def stores(neo4j_server: Address, neo4j_driver: Driver, corpus: tuple[Path, Summary]) -> Iterator[Stores]:
    empty(neo4j_driver)
    with open_store(str(corpus[0])) as in_file:
        create_store(in_file.load(), neo4j_server.uri)
        with open_store(neo4j_server.uri) as on_server:
            yield Stores(in_file, on_server)
    with change_store(neo4j_server.uri) as writer:
        writer.clear()  # in batches that fit the memory of a small server


def test_a_graph_of_many_digests_is_kept_alike(stores: Stores) -> None:
    assert_same(stores.on_server.load(), stores.in_file.load())


@pytest.mark.parametrize("name", sorted(named_queries()))
def test_a_query_gives_the_same_on_both(stores: Stores, name: str) -> None:
    for given in [PARAMETERS[name], *MORE.get(name, [])]:
        here, there = stores.answers(name, given)
        assert isinstance(here, Rows), here
        assert there == here
