"""Where a server is: `neo4j://HOST:PORT/DATABASE`, or with `bolt`, `+s` (checked certificate) or `+ssc` (any)."""

import os
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from kg.errors import UsageError


@dataclass(frozen=True, slots=True)
class Address:
    """What the driver is told: the server's URI, and the database on it."""

    uri: str
    database: str

    def __str__(self) -> str:
        return f"{self.uri}/{self.database}"


def parse_address(text: str) -> Address:
    """An address as users write it; the database is that of the path, of NEO4J_DATABASE, or `neo4j`.

    It holds no password: `kg.store.opening` lets none through. Raises UsageError for one without a host.
    """
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError as error:
        raise UsageError(f"{text}: no address of a server ({error}); write neo4j://HOST:PORT") from error
    if not parts.hostname or "/" in parts.path.strip("/"):
        raise UsageError(f"{text}: no address of a server; write neo4j://HOST:PORT, or neo4j://HOST:PORT/DATABASE")
    database = parts.path.strip("/") or os.environ.get("NEO4J_DATABASE") or "neo4j"
    return Address(urlunsplit((parts.scheme, parts.netloc, "", parts.query, "")), database)
