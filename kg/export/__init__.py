"""Export: the graph as files that another program takes in."""

from collections.abc import Callable, Mapping
from pathlib import Path

from kg.export.exported import Exported
from kg.export.neo4j_admin import export_neo4j_admin
from kg.store import Store

EXPORTERS: Mapping[str, Callable[[Store, Path], Exported]] = {"neo4j-admin": export_neo4j_admin}

__all__ = ["EXPORTERS", "Exported", "export_neo4j_admin"]
