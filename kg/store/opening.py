"""Choose the engine by the form of the store's address."""

from pathlib import Path

from kg.errors import StoreError
from kg.model.graph import Graph
from kg.store.ladybug import LadybugStore, save
from kg.store.protocol import Store


def open_store(address: str, seconds: float | None = None) -> Store:
    """Open a graph for reading; a statement is stopped after `seconds`, if given."""
    return LadybugStore(_path(address), seconds)


def create_store(graph: Graph, address: str) -> None:
    """Save a graph, in place of what the store held."""
    save(graph, _path(address))


def _path(address: str) -> Path:
    scheme, separator, _ = address.partition("://")
    if separator:
        raise StoreError(f"{address}: no engine for {scheme!r}; give the path of a file")
    return Path(address)
