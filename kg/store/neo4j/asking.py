"""Run our own statements on a server."""

from typing import Any, Protocol

from neo4j import READ_ACCESS, Driver, ManagedTransaction, Transaction

from kg.store.neo4j.address import Address
from kg.store.neo4j.connecting import translated

FETCH = 10_000  # rows that are sent at a time


class Ask(Protocol):
    """Runs a statement with its parameters, and gives the rows."""

    def __call__(self, statement: str, /, **parameters: Any) -> list[list[Any]]:
        """The rows of the answer."""


def reading(driver: Driver, address: Address) -> Ask:
    """Each statement in a transaction of its own, which may only read."""

    def ask(statement: str, /, **parameters: Any) -> list[list[Any]]:
        with translated(address), session(driver, address) as opened:
            return list(opened.run(statement, parameters).values())

    return ask


def within(transaction: Transaction | ManagedTransaction) -> Ask:
    """All in one transaction."""

    def ask(statement: str, /, **parameters: Any) -> list[list[Any]]:
        return transaction.run(statement, parameters).values()

    return ask


def session(driver: Driver, address: Address) -> Any:
    """A session that may only read."""
    return driver.session(database=address.database, default_access_mode=READ_ACCESS, fetch_size=FETCH)
