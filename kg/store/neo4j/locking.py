"""One writer at a time: a transaction that holds the lock of a key, and ends with its process.

The node of that key is never committed, so nobody sees it and nothing is left; the uniqueness constraint makes the
server keep others from its key. A process or connection that dies has its transaction rolled back by the server.
"""

import os
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from neo4j import Driver, Transaction
from neo4j.exceptions import Neo4jError

from kg.errors import StoreError
from kg.store.neo4j.address import Address
from kg.store.neo4j.connecting import SERVER_ERRORS, first_line, translated
from kg.store.neo4j.statements import fill

_PATIENCE = 1.0  # seconds
_TRIES = 15
_TRIES_OF_BUILDERS = 2  # the server takes a moment to see that a process has died
_NOT_GIVEN = ("TimedOut", "Terminated", "LockClientStopped")  # which of them comes is a matter of moments


@contextmanager
def locked(driver: Driver, address: Address) -> Iterator[Callable[[], None]]:
    """Be the only writer; what is given raises StoreError where the lock was lost with the connection.

    Raises StoreError where another process is the writer.
    """
    session = driver.session(database=address.database)
    transaction: Transaction | None = None
    try:
        with translated(address):
            _wait(session, address)
            transaction = session.begin_transaction(
                timeout=0, metadata={"kg": f"process {os.getpid()} on {platform.node()}"}
            )
            transaction.run(fill("lock")).consume()
        held = transaction
        yield lambda: _check(held, address)
    finally:
        for opened in (transaction, session):
            with suppress(*SERVER_ERRORS):  # the connection may be what went wrong; the session is closed all the same
                if opened is not None:
                    opened.close()


def _wait(session: Any, address: Address) -> None:
    """Try for the lock with a time limit, which the one that is held must not have."""
    for tries in range(_TRIES):  # a server that is cold or busy is slow to give a lock that is free
        error = _try(session)
        if error is None:
            return
        if (builder := _builder(session)) and tries >= _TRIES_OF_BUILDERS:
            break
    raise StoreError(
        f"{address}: {builder or 'another process'} is building here; wait for it, or choose another --store"
    ) from error


def _try(session: Any) -> Neo4jError | None:
    """What kept the lock from us, None where it was free."""
    try:
        with session.begin_transaction(timeout=_PATIENCE) as transaction:
            transaction.run(fill("lock")).consume()
            transaction.rollback()
    except Neo4jError as error:
        if any(word in (error.code or "") for word in _NOT_GIVEN) or "Lock" in first_line(error):
            return error
        raise
    return None


def _builder(session: Any) -> str:
    """The process that holds the lock, where the server tells."""
    with suppress(*SERVER_ERRORS):  # who may not ask for it is told without
        for row in session.run(fill("builders")):
            return str(row["builder"])
    return ""


def _check(transaction: Transaction, address: Address) -> None:
    try:
        transaction.run("RETURN 1").consume()
    except SERVER_ERRORS as error:
        raise StoreError(
            f"{address}: the connection to the server was lost ({first_line(error)}); "
            "run the command again: what was written stays, and the rest is added"
        ) from error
