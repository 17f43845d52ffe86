"""Store: a graph on disk, behind one protocol for all engines."""

from kg.store.opening import change_store, create_store, examine, open_store, wants_password
from kg.store.protocol import Finding, Rows, Store, Writer, Written

__all__ = [
    "Finding",
    "Rows",
    "Store",
    "Writer",
    "Written",
    "change_store",
    "create_store",
    "examine",
    "open_store",
    "wants_password",
]
