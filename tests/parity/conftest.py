"""The same on both engines: where a graph is stored, and graphs that the tests of a module only read."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from neo4j import Driver

from kg.model.graph import Graph
from kg.store import create_store, open_store
from servers import empty
from tests.cli.conftest import kg as kg
from tests.parity.stores import Stores
from tests.servers.given import Address

OpenBoth = Callable[[Graph], Stores]


@pytest.fixture(params=["ladybug", "neo4j"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store may be made: a file, and a server whose database is empty."""
    if request.param == "neo4j":
        return str(request.getfixturevalue("neo4j_uri"))
    return str(tmp_path / "graph.lbug")


@pytest.fixture(scope="module")
def open_both(
    neo4j_server: Address, neo4j_driver: Driver, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[OpenBoth]:
    """Saves a graph in a file and on the server, and opens both until the module's tests are done."""
    with ExitStack() as stack:

        def save(graph: Graph) -> Stores:
            path = str(tmp_path_factory.mktemp("both") / "graph.lbug")
            empty(neo4j_driver)
            for address in (path, neo4j_server.uri):
                create_store(graph, address)
            opened = (stack.enter_context(open_store(address)) for address in (path, neo4j_server.uri))
            return Stores(*opened)

        yield save
