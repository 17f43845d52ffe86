"""Connect to a server, and say in our words what goes wrong there."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import Driver, GraphDatabase
from neo4j.exceptions import AuthError, ClientError, ConfigurationError, DriverError, Neo4jError, ServiceUnavailable

from kg.errors import StoreError
from kg.store.neo4j.address import Address
from kg.store.neo4j.credentials import FILE, PASSWORD, USER, credentials

SERVER_ERRORS = (DriverError, Neo4jError, OSError)  # a certificate that does not fit is an OSError

_TIMEOUT = 10.0  # seconds until a host that does not answer is given up
_RETRIES = 3.0  # seconds: a server that died is not up again so soon, and the writer's lock went with it
logging.getLogger("neo4j").addHandler(logging.NullHandler())  # else the driver prints on stderr what we translate
_FULL = re.compile(
    r"no space left|disk.{0,20}full|not enough (?:disk )?space|below configured threshold|could not append transaction",
    re.IGNORECASE,
)


class RefusedError(StoreError):
    """The server does not let this user in."""


@contextmanager
def connected(address: Address) -> Iterator[Driver]:
    """A driver that has reached the server and is let in; raises StoreError otherwise."""
    with translated(address):
        driver = GraphDatabase.driver(
            address.uri,
            auth=credentials(),
            connection_timeout=_TIMEOUT,
            connection_acquisition_timeout=_TIMEOUT * 2,
            max_transaction_retry_time=_RETRIES,
            notifications_min_severity="OFF",  # on unknown labels and the like: the driver would print them
            user_agent="kg",
        )
    with driver:
        with translated(address), driver.session(database=address.database) as session:
            session.run("RETURN 1").consume()
        yield driver


def wants_password(address: Address) -> bool:
    """Whether the server lets nobody in without a password, and none is set."""
    if credentials() is not None:
        return False
    try:
        with connected(address):
            return False
    except RefusedError:
        return True
    except StoreError:
        return False  # said when the server is asked for something


@contextmanager
def translated(address: Address) -> Iterator[None]:
    """Errors of driver and server as StoreError: what happened, where, and what to do."""
    try:
        yield
    except SERVER_ERRORS as error:
        raise _translation(error, address) from error


def first_line(error: BaseException) -> str:
    """What the server says, without the codes around it."""
    text = (error.message if isinstance(error, Neo4jError) else "") or str(error) or type(error).__name__
    return text.strip().splitlines()[0].rstrip(".") if text.strip() else type(error).__name__


def _translation(error: BaseException, address: Address) -> StoreError:
    what = first_line(error)
    code = (error.code if isinstance(error, Neo4jError) else "") or ""
    if isinstance(error, AuthError) or ".Security." in code:
        return RefusedError(f"{address}: {_refusal(code, what)}")
    if code.endswith("DatabaseNotFound"):
        return StoreError(f"{address}: no database {address.database!r} there; name another, as in {address.uri}/neo4j")
    if _FULL.search(str(error)):
        return StoreError(
            f"{address}: the server's disk is full or failing ({what}); make room there and run the command again"
        )
    if isinstance(error, ServiceUnavailable | OSError):
        return StoreError(f"{address}: {_unreachable(_root(error))}")
    if isinstance(error, ConfigurationError | ClientError):
        return StoreError(f"{address}: {what}")
    return StoreError(f"{address}: the server failed ({what}); see its log, and run the command again")


def _unreachable(cause: str) -> str:
    """What keeps us from the server, and what to do about it."""
    if "SSL" in cause or "certificate" in cause.lower():
        return f"the connection is not secured as this address wants ({cause}); without TLS it is neo4j:// or bolt://"
    if "looks like HTTP" in cause:
        return "what answers there is not Neo4j's Bolt; check host and port"
    if "not known" in cause or "DNS" in cause or "resolve" in cause:
        return f"no such host ({cause}); check the address"
    return f"no server answers ({cause}); start it and run the command again"


def _root(error: BaseException) -> str:
    """What lies under the driver's error: of several servers, what the first one did."""
    under = error.exceptions[0] if isinstance(error, BaseExceptionGroup) else error.__cause__ or error.__context__
    if under is not None:
        return _root(under)
    return (error.strerror if isinstance(error, OSError) else None) or first_line(error)


def _refusal(code: str, what: str) -> str:
    known = credentials()
    if code.endswith("AuthenticationRateLimit"):
        return "too many wrong passwords; wait some seconds and run the command again"
    if code.endswith("CredentialsExpired"):
        return "the password must be changed before it can be used; ALTER CURRENT USER SET PASSWORD does it"
    if known is None:
        return f"the server wants a password; set {PASSWORD} or {FILE} (and {USER}, if it is not neo4j)"
    if code.endswith("Unauthorized"):
        return f"wrong password for user {known[0]!r}; set {PASSWORD} or {FILE}, and {USER}"
    return f"user {known[0]!r} may not do that ({what})"
