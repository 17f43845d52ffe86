"""The Neo4j server that tests run on."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from servers import empty, is_empty


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server answers, and to whom: user and password, None where it asks for none."""

    uri: str
    auth: tuple[str, str] | None


@contextmanager
def given_server(uri: str) -> Iterator[Address]:
    """A server of the developer's own, whose database is emptied before each test: only if it was empty at first."""
    address = Address(uri, _credentials())
    with GraphDatabase.driver(uri, auth=address.auth) as driver:
        try:
            driver.verify_connectivity()  # at once; what is_empty runs is tried for half a minute
            untouched = is_empty(driver)
        except (DriverError, Neo4jError) as error:
            pytest.fail(f"KG_TEST_NEO4J_URI={uri}, user and password as in NEO4J_USERNAME and NEO4J_PASSWORD: {error}")
        if not untouched:
            pytest.fail(f"KG_TEST_NEO4J_URI={uri} holds something, and tests empty it: give an empty server")
        yield address
        empty(driver)


def _credentials() -> tuple[str, str] | None:
    password = os.environ.get("NEO4J_PASSWORD")
    return (os.environ.get("NEO4J_USERNAME", "neo4j"), password) if password else None
