"""Where names, numbers and texts tie, rows come in one order on both engines, however the rows were written."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack

import pytest

from kg.model.graph import Graph
from kg.query import run_query
from kg.store import Store, create_store, open_store
from tests.parity.asked import asked_by_id
from tests.parity.conftest import OpenBoth
from tests.parity.stores import Stores
from tests.parity.tied import shuffled, tied


@pytest.fixture(scope="module")
def stores(open_both: OpenBoth, sample_graph: Graph) -> Stores:
    return open_both(tied(sample_graph))


@pytest.fixture(scope="module")
def otherwise_written(sample_graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Store]]:
    paths = [str(tmp_path_factory.mktemp("ties") / "graph.lbug") for _ in range(2)]
    for seed, path in enumerate(paths):
        create_store(shuffled(tied(sample_graph), seed), path)
    with ExitStack() as stack:
        yield [stack.enter_context(open_store(path)) for path in paths]


@pytest.mark.parametrize(("name", "given"), asked_by_id())
def test_an_order_is_total(stores: Stores, otherwise_written: list[Store], name: str, given: Mapping[str, str]) -> None:
    expected = run_query(stores.in_file, name, given)
    for store in [*otherwise_written, stores.on_server]:
        assert run_query(store, name, given) == expected
