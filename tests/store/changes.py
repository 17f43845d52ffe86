"""Change a store as a build does: from what it holds to another graph."""

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pyarrow as pa

from kg.model.graph import Graph
from kg.store import Written, change_store, open_store
from kg.store.comparing import difference
from kg.store.ladybug import saving


def put_after(graph: Graph, path: Path) -> Written:
    """Put the graph in place of the one that is there; the changes go into the log where they are few."""
    with change_store(str(path)) as writer:
        held = writer.open()
        assert held is not None, writer.broken
        before = held.load()
        held.close()
        return writer.put(graph, difference(before, graph))


def by_log(graph: Graph, path: Path) -> Written:
    """The same, by the log however much differs."""
    with patch.object(saving, "_is_small", lambda *_: True):
        return put_after(graph, path)


def by_rewrite(graph: Graph, path: Path) -> Written:
    """The same, by a new file however little differs."""
    with patch.object(saving, "_is_small", lambda *_: False):
        return put_after(graph, path)


WAYS: dict[str, Callable[[Graph, Path], Written]] = {"log": by_log, "rewrite": by_rewrite}


def loaded(path: Path) -> Graph:
    with open_store(str(path)) as store:
        return store.load()


def renamed(graph: Graph, ending: str) -> Graph:
    """The graph with other names of its authors."""
    authors = graph.nodes["Author"]
    names = pa.array([f"{name} {ending}" for name in authors["name"].to_pylist()])
    changed = authors.set_column(1, authors.schema.field(1), names)
    return Graph({**graph.nodes, "Author": changed}, graph.edges)


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
