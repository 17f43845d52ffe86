"""Choose the engine by the form of the store's address."""

import os
from contextlib import AbstractContextManager
from pathlib import Path

from kg.errors import StoreError
from kg.model.graph import Graph
from kg.store.ladybug import LadybugStore, change_graph, examine_graph
from kg.store.protocol import Finding, Store, Writer


def open_store(address: str, seconds: float | None = None) -> Store:
    """Open a graph for reading; a statement is stopped after `seconds`, if given."""
    return LadybugStore(_path(address), seconds)


def change_store(address: str) -> AbstractContextManager[Writer]:
    """The only writer of a store; raises StoreError where another process is it."""
    return change_graph(_path(address))


def create_store(graph: Graph, address: str) -> None:
    """Save a graph, in place of what the store held."""
    with change_store(address) as writer:
        held = writer.open()
        if held is not None:
            held.close()
        writer.put(graph, None)


def examine(address: str) -> list[Finding]:
    """What state a store is in and what to do about it; nothing is written."""
    return examine_graph(_path(address))


def _path(address: str) -> Path:
    """The file itself where the address is a link to it: its log stands beside the file."""
    scheme, separator, _ = address.partition("://")
    if separator:
        raise StoreError(f"{address}: no engine for {scheme!r}; give the path of a file")
    if "\0" in address or not _is_utf8(address):
        raise StoreError(f"{address!r}: no path that the engine can open; choose another --store")
    path = Path(os.path.expanduser(address) if address.startswith("~/") else address)  # noqa: PTH111 - not of `~user`
    if path.name in ("", ".."):
        raise StoreError(f"{address or path}: not a file; choose another --store")
    try:
        return path.resolve() if path.is_symlink() else path
    except (OSError, RuntimeError) as error:
        raise StoreError(f"{address}: cannot be read ({getattr(error, 'strerror', None) or error})") from error


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
