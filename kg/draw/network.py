"""A picture as vis-network wants it, made through pyvis; and the vis-network script that pyvis ships."""

import warnings
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

from kg.draw.picture import Picture

_OPTIONS: dict[str, Any] = {
    "physics": False,  # places are computed already
    "nodes": {"borderWidth": 1.5, "labelHighlightBold": False, "scaling": {"label": {"drawThreshold": 1e9}}},
    "edges": {"smooth": False, "selectionWidth": 2, "hoverWidth": 1},
    "interaction": {"hover": True, "tooltipDelay": 150, "keyboard": False, "multiselect": False},
}


class Network(NamedTuple):
    """Nodes, edges and options of vis-network."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    options: dict[str, Any]


def network_of(picture: Picture) -> Network:
    """The picture's nodes and edges, by pyvis."""
    with warnings.catch_warnings():  # pyvis imports IPython, which warns of its own dependencies
        warnings.simplefilter("ignore")
        from pyvis.edge import Edge
        from pyvis.network import Network as Pyvis
    built = Pyvis()
    built.options = _OPTIONS
    for node in picture.nodes:
        x, y = node.place
        size = round(7 + 4 * node.weight**0.5, 1)
        built.add_node(node.id, label=node.label or " ", x=x, y=y, size=size, kind=node.group, color=None)
    # add_edge compares each edge with all before it.
    built.edges += [
        Edge(line.start, line.stop, id=line.id, width=_width(line.weight), kind=line.group).options
        for line in picture.lines
    ]
    return Network(built.nodes, built.edges, built.options)


def vis_script() -> str:
    """The newest vis-network in pyvis, with line ends as a browser reads them."""
    found = [folder for folder in files("pyvis").joinpath("lib").iterdir() if folder.name.startswith("vis-")]
    newest = max(found, key=_version)
    return newest.joinpath("vis-network.min.js").read_text(encoding="utf-8").replace("\r\n", "\n")


def _version(folder: Traversable) -> tuple[int, ...]:
    return tuple(int(part) for part in folder.name.removeprefix("vis-").split("."))


def _width(weight: float) -> float:
    return round(min(1.5 + 2 * (weight - 1), 16), 1)
