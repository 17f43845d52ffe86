"""Two stores of one graph, and what they answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.errors import KgError
from kg.query import run_query
from kg.store import Rows, Store

Answer = Rows | str


@dataclass(frozen=True, slots=True)
class Stores:
    """The same graph in a file and on a server."""

    in_file: Store
    on_server: Store

    def answers(self, name: str, given: Mapping[str, str]) -> tuple[Answer, Answer]:
        """What either answers to a named query."""
        return answer(self.in_file, name, given), answer(self.on_server, name, given)


def answer(store: Store, name: str, given: Mapping[str, str]) -> Answer:
    """The rows of a named query, or what the user is told where there are none to give."""
    try:
        return run_query(store, name, given)
    except KgError as error:
        return str(error)
