"""The embedded engine: one file, no server."""

from kg.store.ladybug.saving import save
from kg.store.ladybug.store import LadybugStore

__all__ = ["LadybugStore", "save"]
