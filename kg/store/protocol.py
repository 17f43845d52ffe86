"""What every engine offers: a whole graph saved and loaded, and statements run on it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

import pyarrow as pa

from kg.model.difference import Difference
from kg.model.graph import Graph
from kg.model.schema import EdgeKind

Value = str | int | float | bool | list[Any] | None


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of an answer; `is_cut` says that there were more than asked for."""

    columns: tuple[str, ...]
    values: list[tuple[Any, ...]]
    is_cut: bool = False

    def dicts(self) -> list[dict[str, Any]]:
        """The rows as objects, in the order of the columns."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.values]


class Store(Protocol):
    """An open graph; reading only."""

    engine: str  # whose wording of a query it takes
    complete: bool  # false while a load in parts is under way

    def run(self, statement: str, parameters: Mapping[str, Value], limit: int | None = None) -> Rows:
        """Run one reading statement; at most `limit` rows are fetched."""

    def load(self, only: Collection[str] | None = None, *, in_order: bool = True) -> Graph:
        """The graph in memory; with `only`, just the tables of those labels and relationship types.

        The rows of a table are in one order, whichever engine holds them and however they came there; without
        `in_order`, which spares the time, they are as the engine gives them.
        """

    def among(self, kind: EdgeKind, ids: Collection[str]) -> pa.Table:
        """The edges of a kind both of whose ends are among the ids, as the graph's tables have them."""

    def count(self) -> dict[str, int]:
        """How many nodes there are of each label, and edges of each kind."""

    def close(self) -> None:
        """Let go of the store."""

    def __enter__(self) -> Self:
        """The open store."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows differ in the store, and where what was there is kept, if it was broken.

    `kept` are nodes that should go and stay: relationships hang on them that kg did not write.
    """

    rows: int
    aside: Path | None = None
    kept: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about a store; `is_usable` says whether kg can be used as it is."""

    what: str
    state: str
    advice: str
    is_usable: bool = True


class Writer(Protocol):
    """Who alone may change a store."""

    broken: str  # why what is there must be made new, or empty

    def open(self) -> Store | None:
        """The graph that is there, open for reading; None where there is none, or a broken one."""

    def put(self, graph: Graph, changes: Difference | None) -> Written:
        """Make the store hold the graph, which differs so from what is there; without `changes` all is written."""

    def clear(self) -> Written:
        """Take all that kg wrote out of the store, and nothing else."""
