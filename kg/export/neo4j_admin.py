"""Write a graph as the files of `neo4j-admin database import full`, the way in for millions of rows."""

import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa

from kg.errors import KgError
from kg.export.exported import Exported
from kg.export.folder import new_folder
from kg.export.neo4j_rows import DelimiterFoundError, edge_header, node_header, write_rows
from kg.export.neo4j_scripts import FINISH, IMPORT, Source, finish_script, import_command
from kg.model.schema import EDGES, LABELS, EdgeKind
from kg.store import Store

# Control characters made to stand between units: the first that no list holds is taken.
_DELIMITERS = "\x1f\x1e\x1d\x1c"


def export_neo4j_admin(store: Store, folder: Path) -> Exported:
    """Write a header and a data file for each label and edge kind, and what to run before and after the server starts.

    The tables of one label or type at a time are in memory. The folder is complete or not there. Raises KgError where
    something is in its place, where it cannot be written, and for lists that the import cannot read.
    """
    with new_folder(folder) as making:
        delimiter, sources = _write_all(store, making)
        command = import_command(sources, delimiter)
        _write(making / IMPORT, f'#!/bin/sh\ncd -- "$(dirname -- "$0")" &&\n{command}\n')
        _write(making / FINISH, finish_script(sources))
        size = sum(file.stat().st_size for file in making.rglob("*") if file.is_file())
    return Exported(
        nodes=_count(sources, "nodes"),
        edges=_count(sources, "edges"),
        size=size,
        command=f"cd {shlex.quote(str(folder.resolve()))} &&\n{command}",
        advice=f"with the server down run this command (or sh {shlex.quote(str(folder / IMPORT))}), which replaces its "
        f"database; start it, then: cypher-shell -f {shlex.quote(str(folder / FINISH))}",
    )


def _write_all(store: Store, folder: Path) -> tuple[str, list[Source]]:
    """The delimiter that serves, and what was written with it."""
    for name in ("nodes", "edges"):
        (folder / name).mkdir()
    for delimiter in _DELIMITERS:
        try:
            return delimiter, [*_write_nodes(store, folder, delimiter), *_write_edges(store, folder, delimiter)]
        except DelimiterFoundError:
            continue
    raise KgError("the lists of this graph hold all of U+001C to U+001F: none is left to stand between their elements")


def _write_nodes(store: Store, folder: Path, delimiter: str) -> Iterator[Source]:
    for label in LABELS:
        path = f"nodes/{label}"
        _write(folder / f"{path}.header.csv", node_header(label))
        table = store.load([label], in_order=False).nodes[label]
        yield Source(label, path, write_rows(table, folder / f"{path}.csv", delimiter))


def _write_edges(store: Store, folder: Path, delimiter: str) -> Iterator[Source]:
    for kind, table in _edge_tables(store):
        path = f"edges/{kind.type}.{kind.start}.{kind.stop}"
        _write(folder / f"{path}.header.csv", edge_header(kind))
        yield Source(kind, path, write_rows(table, folder / f"{path}.csv", delimiter))


def _edge_tables(store: Store) -> Iterator[tuple[EdgeKind, pa.Table]]:
    """The table of each edge kind; those of one type are loaded together."""
    for type_ in dict.fromkeys(kind.type for kind in EDGES):
        tables = store.load([type_], in_order=False).edges
        yield from ((kind, tables[kind]) for kind in EDGES if kind.type == type_)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")


def _count(sources: Sequence[Source], folder: str) -> int:
    return sum(source.written.rows for source in sources if source.path.startswith(f"{folder}/"))
