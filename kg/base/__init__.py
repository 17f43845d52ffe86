"""Base: what digests say as tables, the input of linking and deriving, fresh from the extractor or from a store."""

from kg.base.stored import BASE_TABLES, stored_base
from kg.base.tables import Base, empty_base, join, moved, without
from kg.base.tabulate import tabulate

__all__ = ["BASE_TABLES", "Base", "empty_base", "join", "moved", "stored_base", "tabulate", "without"]
