"""What must be written to turn one graph into another, whatever the engine."""

from collections.abc import Mapping
from dataclasses import dataclass

import pyarrow as pa

from kg.model.schema import EdgeKind


@dataclass(frozen=True, slots=True)
class NodeChange:
    """Of one label: the ids that go, and the rows that come or have other properties."""

    gone: pa.Array
    added: pa.Table
    changed: pa.Table


@dataclass(frozen=True, slots=True)
class EdgeChange:
    """Of one kind: the ends between which all edges go, and the rows that come, those that stay between them too."""

    gone: pa.Table
    added: pa.Table


@dataclass(frozen=True, slots=True)
class Difference:
    """Only what differs; empty where two graphs are equal."""

    nodes: Mapping[str, NodeChange]
    edges: Mapping[EdgeKind, EdgeChange]

    @property
    def rows(self) -> int:
        """How many rows are written or removed."""
        nodes: int = sum(len(c.gone) + c.added.num_rows + c.changed.num_rows for c in self.nodes.values())
        edges: int = sum(c.gone.num_rows + c.added.num_rows for c in self.edges.values())
        return nodes + edges
