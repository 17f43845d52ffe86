"""A server that is not there, or does not let us in, is one clear line, soon."""

import socket
import time
from collections.abc import Iterator

import pytest

from kg.errors import StoreError
from kg.store import open_store
from kg.store.neo4j import parse_address, wants_password
from kg.store.neo4j.connecting import translated
from kg.store.neo4j.credentials import FILE, PASSWORD, USER
from servers import Neo4j

SECONDS = 20  # so long may it take on a busy machine until a name or an address is given up


@pytest.fixture(autouse=True)
def silent(capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    """The driver prints nothing beside our line."""
    yield
    assert capfd.readouterr() == ("", "")


def told(address: str) -> str:
    """The message of the error that opening gives."""
    begun = time.monotonic()
    with pytest.raises(StoreError) as caught:
        open_store(address).close()
    assert time.monotonic() - begun < SECONDS
    message = str(caught.value)
    assert message.startswith(f"{parse_address(address)}: ")
    assert "\n" not in message
    return message


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port that is taken, and on which nobody answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


@pytest.mark.parametrize("scheme", ["neo4j", "bolt", "neo4j+s", "bolt+ssc"])
def test_a_port_on_which_nobody_answers(scheme: str, closed_port: int) -> None:
    assert "no server answers (Connection refused); start it" in told(f"{scheme}://127.0.0.1:{closed_port}")


@pytest.mark.parametrize("scheme", ["neo4j", "bolt"])
def test_a_host_whose_name_nobody_knows(scheme: str) -> None:
    assert "no such host (" in told(f"{scheme}://nowhere.invalid")


def test_a_port_on_which_somebody_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.neo4j.connecting._TIMEOUT", 1.0)
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        assert "no server answers (" in told(f"neo4j://127.0.0.1:{mute.getsockname()[1]}")


@pytest.mark.parametrize("scheme", ["neo4j+s", "bolt+s", "neo4j+ssc", "bolt+ssc"])
def test_a_server_without_encryption_where_it_is_asked_for(scheme: str, neo4j_uri: str) -> None:
    assert "the connection is not secured as this address wants (" in told(neo4j_uri.replace("neo4j:", f"{scheme}:"))


def test_a_database_that_is_not_there(neo4j_uri: str) -> None:
    assert told(f"{neo4j_uri}/papers").endswith(f"no database 'papers' there; name another, as in {neo4j_uri}/neo4j")
    assert "no database 'papers' there" in told(f"{neo4j_uri.replace('neo4j:', 'bolt:')}/papers")


def test_a_database_can_be_named_in_the_environment(neo4j_uri: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", "papers")
    assert "no database 'papers' there" in told(neo4j_uri)
    assert "no graph here" in told(f"{neo4j_uri}/neo4j")


def test_a_password_is_wanted(neo4j_with_password: Neo4j, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (USER, PASSWORD, FILE):
        monkeypatch.delenv(name, raising=False)
    assert "the server wants a password; set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE" in told(neo4j_with_password.uri)
    assert wants_password(parse_address(neo4j_with_password.uri))
    monkeypatch.setenv(PASSWORD, "wrong")
    assert not wants_password(parse_address(neo4j_with_password.uri))
    assert told(neo4j_with_password.uri).endswith(
        "wrong password for user 'neo4j'; set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE, and NEO4J_USERNAME"
    )


def test_who_knows_the_password_is_let_in(neo4j_with_password: Neo4j, monkeypatch: pytest.MonkeyPatch) -> None:
    assert neo4j_with_password.auth is not None
    monkeypatch.setenv(PASSWORD, neo4j_with_password.auth[1])
    assert "no graph here; make one with `kg build DIGESTS --store neo4j://" in told(neo4j_with_password.uri)
    monkeypatch.setenv(USER, "ada")
    assert "wrong password for user 'ada'" in told(neo4j_with_password.uri)


def test_no_password_is_wanted_where_everybody_gets_in(neo4j_uri: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSWORD, raising=False)
    assert not wants_password(parse_address(neo4j_uri))


def test_other_errors_pass(neo4j_uri: str) -> None:
    with pytest.raises(ZeroDivisionError), translated(parse_address(neo4j_uri)):
        1 / 0  # noqa: B018 - that it fails is what is wanted
