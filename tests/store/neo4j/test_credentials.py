"""User and password come from the environment or a file."""

from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.store.neo4j.credentials import FILE, PASSWORD, USER, credentials


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (USER, PASSWORD, FILE):
        monkeypatch.delenv(name, raising=False)


def test_without_a_password_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(USER, "ada")
    monkeypatch.setenv(PASSWORD, "")
    assert credentials() is None


def test_the_user_is_neo4j_where_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD, "geheim")
    assert credentials() == ("neo4j", "geheim")
    monkeypatch.setenv(USER, "ada")
    assert credentials() == ("ada", "geheim")


def test_a_file_holds_it_in_its_first_line_and_the_variable_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "password"
    file.write_text(" 비밀 번호 \nmore\n", encoding="utf-8")
    monkeypatch.setenv(FILE, str(file))
    assert credentials() == ("neo4j", " 비밀 번호 ")
    monkeypatch.setenv(PASSWORD, "geheim")
    assert credentials() == ("neo4j", "geheim")


@pytest.mark.parametrize("content", [None, b"", b"\nsecond\n", b"\xff\xfe"])
def test_a_file_without_one_is_an_error_that_names_it(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "password"
    if content is not None:
        file.write_bytes(content)
    monkeypatch.setenv(FILE, str(file))
    with pytest.raises(UsageError, match=f"^NEO4J_PASSWORD_FILE={file}: "):
        credentials()
