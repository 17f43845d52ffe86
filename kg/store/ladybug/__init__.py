"""The embedded engine: one file, no server."""

from kg.store.ladybug.examining import examine_graph
from kg.store.ladybug.store import LadybugStore
from kg.store.ladybug.writer import change_graph

__all__ = ["LadybugStore", "change_graph", "examine_graph"]
