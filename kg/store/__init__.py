"""Store: a graph on disk, behind one protocol for all engines."""

from kg.store.opening import create_store, open_store
from kg.store.protocol import Rows, Store

__all__ = ["Rows", "Store", "create_store", "open_store"]
