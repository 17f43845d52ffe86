"""A load as we do it, verified and put in place in one step, against a bare COPY of the same rows."""

from pathlib import Path

import ladybug

from benchmarks.measuring import Comparison, compare
from kg.model.graph import Graph
from kg.store import create_store
from kg.store.ladybug.statements import fill, schema


def compare_loading(graph: Graph, folder: Path, runs: int) -> Comparison:
    """Both into a new file."""

    def ours() -> None:
        create_store(graph, str(folder / "ours.lbug"))

    def bare() -> None:
        path = folder / "bare.lbug"
        path.unlink(missing_ok=True)
        _copy(graph, path)

    return compare(f"load {graph.rows} rows / bare COPY", ours, bare, "at most 3", runs)


def _copy(graph: Graph, path: Path) -> None:
    with ladybug.Database(path) as database, ladybug.Connection(database) as connection:
        connection.execute(schema())
        for label, table in graph.nodes.items():
            if table.num_rows:
                connection.execute(fill("copy_nodes", label=label), {"rows": table})
        for kind, table in graph.edges.items():
            if table.num_rows:
                connection.execute(fill("copy_edges", **kind._asdict()), {"rows": table})
