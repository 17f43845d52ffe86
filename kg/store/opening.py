"""Choose the engine by the form of the store's address."""

import os
import re
from contextlib import AbstractContextManager
from pathlib import Path

from kg.errors import StoreError, UsageError
from kg.model.graph import Graph
from kg.store.ladybug import LadybugStore, change_graph, examine_graph
from kg.store.protocol import Finding, Store, Writer

_SCHEMES = frozenset({"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"})


def open_store(address: str, seconds: float | None = None) -> Store:
    """Open a graph for reading; a statement is stopped after `seconds`, if given."""
    if is_server(address):
        from kg.store import neo4j  # here, as below: its driver takes long to import, and files need none

        return neo4j.Neo4jStore(neo4j.parse_address(address), seconds)
    return LadybugStore(_path(address), seconds)


def change_store(address: str) -> AbstractContextManager[Writer]:
    """The only writer of a store; raises StoreError where another process is it."""
    if is_server(address):
        from kg.store import neo4j

        return neo4j.change_graph(neo4j.parse_address(address))
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
    if is_server(address):
        from kg.store import neo4j

        return neo4j.examine_graph(neo4j.parse_address(address))
    return examine_graph(_path(address))


def wants_password(address: str) -> bool:
    """Whether a server is there that lets nobody in without a password, and none is set."""
    if not is_server(address):
        return False
    from kg.store import neo4j

    return neo4j.wants_password(neo4j.parse_address(address))


def is_server(address: str) -> bool:
    """Whether a store's address is that of a server, not of a file.

    Raises UsageError for one with a password, which is not repeated: it would stand in logs and on screens.
    """
    if re.match(r"[\w+]+:/.*@", address, re.DOTALL):
        raise UsageError("--store: no user or password in an address; set NEO4J_USERNAME and NEO4J_PASSWORD")
    scheme, separator, rest = address.partition(":")
    if not separator or scheme.lower() not in _SCHEMES:
        return False
    if not rest.startswith("//"):
        raise UsageError(f"{address}: no address of a server; write {scheme}://HOST:PORT")
    return True


def _path(address: str) -> Path:
    """The file itself where the address is a link to it: its log stands beside the file."""
    scheme, separator, _ = address.partition("://")
    if separator:
        raise StoreError(f"{address}: no engine for {scheme!r}; give the path of a file, or neo4j://HOST")
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
