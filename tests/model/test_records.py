"""Rows of a graph as records."""

import pytest

from kg.model import edges, nodes
from kg.model.records import edges_of, nodes_of
from kg.model.schema import EdgeKind
from tests.builders import NOTHING_KNOWN, derive, digest, entry

GRAPH = derive([digest("2024-01-01", entry("1", "{Vim-7B|uses}.", authors="Ada Lovelace"))], known=NOTHING_KNOWN)


def test_nodes_are_records_by_id() -> None:
    found = nodes_of(GRAPH, nodes.Method)
    assert found["vim7b"] == nodes.Method(id="vim7b", kind="method", name="Vim-7B", aliases=["Vim-7B"])
    assert sorted(found) == ["vim", "vim7b"]


def test_edges_are_records() -> None:
    kind = EdgeKind("VARIANT_OF", "Method", "Method")
    assert edges_of(GRAPH, kind, edges.VariantOf) == [edges.VariantOf("vim7b", "vim", "size")]


def test_edges_of_another_record_are_refused() -> None:
    with pytest.raises(TypeError, match=r"AUTHORED.*is made of Authored, not of VariantOf"):
        edges_of(GRAPH, EdgeKind("AUTHORED", "Author", "Paper"), edges.VariantOf)
