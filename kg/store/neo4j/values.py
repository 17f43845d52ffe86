"""Values as the server gives them, in the forms that both engines share."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

from kg.model.graph import arrow_schema
from kg.model.schema import EDGES, LABELS


def plain(value: Any) -> Any:
    """A value without the server's inner ids; a node or edge becomes its label and its properties, null ones too."""
    if (convert := _CONVERTED.get(type(value))) is not None:
        return convert(value)
    if isinstance(value, Relationship):
        return _with_properties(value.type, _columns_of_type(value.type), value)
    return value


def _node(node: Node) -> dict[str, Any]:
    label = next((label for label in LABELS if label in node.labels), min(node.labels, default=""))
    values = _with_properties(label, tuple(arrow_schema(LABELS[label]).names) if label in LABELS else (), node)
    if label == "Graph":
        values.pop("change", None)  # the mark of a load in parts, by which readers see that the graph moved
    return values


def _path(path: Path) -> dict[str, Any]:
    return {"_NODES": [plain(node) for node in path.nodes], "_RELS": [plain(edge) for edge in path.relationships]}


def _map(value: Mapping[str, Any]) -> dict[str, Any]:
    return {name: plain(held) for name, held in value.items()}


def _list(value: list[Any]) -> list[Any]:
    return [plain(held) for held in value]


def _bytes(value: bytes) -> str:
    return repr(bytes(value))


_CONVERTED: Mapping[type, Callable[[Any], Any]] = {
    Node: _node,
    Path: _path,
    dict: _map,
    list: _list,
    Date: str,
    DateTime: str,
    Time: str,
    Duration: str,
    bytes: _bytes,
    bytearray: _bytes,
}


def _with_properties(label: str, columns: tuple[str, ...], entity: Node | Relationship) -> dict[str, Any]:
    held = dict.fromkeys(columns) | dict(entity.items())
    return {"_LABEL": label, **{name: plain(value) for name, value in held.items()}}


@cache
def _columns_of_type(type_: str) -> tuple[str, ...]:
    records = [record for kind, record in EDGES.items() if kind.type == type_]
    return tuple(arrow_schema(records[0]).names[2:]) if records else ()
