"""The same graph in a file and on a server, saved once for the tests of a module."""

from collections.abc import Iterator

import pytest
from neo4j import Driver

from kg.store import Store, create_store, open_store
from servers import empty
from tests.search.names import named
from tests.servers.given import Address


@pytest.fixture(scope="module")
def ladybug_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = str(tmp_path_factory.mktemp("search") / "graph.lbug")
    create_store(named(), path)
    with open_store(path) as store:
        yield store


@pytest.fixture(scope="module")
def neo4j_store(neo4j_server: Address, neo4j_driver: Driver) -> Iterator[Store]:
    empty(neo4j_driver)
    create_store(named(), neo4j_server.uri)
    with open_store(neo4j_server.uri) as store:
        yield store
