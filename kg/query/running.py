"""Run a query on an open store."""

from collections.abc import Mapping

from kg.errors import QueryError
from kg.query.files import find_query
from kg.query.guard import check_reading, parameters
from kg.query.parameters import bind
from kg.store import Rows, Store
from kg.store.protocol import Value


def run_query(store: Store, name: str, given: Mapping[str, str]) -> Rows:
    """The rows of a named query, all of them; `given` are its parameters as the user writes them.

    Raises UsageError for a name or parameter that does not fit.
    """
    query = find_query(name, store.engine)
    return store.run(query.statement, bind(query, given, store))


def run_cypher(store: Store, statement: str, given: Mapping[str, Value], limit: int | None) -> Rows:
    """The rows of a statement that a user wrote, at most `limit`; raises QueryError if it does more than read."""
    if not statement.isprintable() and any("\ud800" <= character <= "\udfff" for character in statement):
        raise QueryError("the query is not UTF-8")
    check_reading(statement)
    missing = sorted(parameters(statement) - given.keys())
    if missing:
        raise QueryError(f"the query uses ${missing[0]}, which is not given")
    return store.run(statement.rstrip().rstrip(";"), given, limit)
