"""Settings: an option before the environment, before `kg.toml` here, before the user's own, before the default."""

import os
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from kg.errors import UsageError

FILE = "kg.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a file or the environment may set."""

    store: str = "graph.lbug"
    max_authors: int = 25
    max_papers: int = 200
    overrides: str = ""


def load_settings(folder: Path, user_folder: Path) -> Settings:
    """The settings for commands in a folder; raises UsageError for a file or value that does not fit."""
    values: dict[str, Any] = {}
    for file in (user_folder / FILE, folder / FILE):
        values |= _read(file)
    values |= _environment()
    return Settings(**values)


def _read(file: Path) -> dict[str, Any]:
    if not file.is_file():
        return {}
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise UsageError(f"{file}: not readable as TOML ({error})") from error
    return {name: _checked(f"{file}: ", name, value) for name, value in values.items()}


def _environment() -> dict[str, Any]:
    found = {}
    for name, kind in _kinds().items():
        variable = f"KG_{name.upper()}"
        text = os.environ.get(variable)
        if text:
            found[name] = _checked(f"{variable}: ", name, int(text) if kind is int and text.isdecimal() else text)
    return found


def _checked(where: str, name: str, value: object) -> object:
    kinds = _kinds()
    if name not in kinds:
        raise UsageError(f"{where}no setting is named {name!r}; there are {', '.join(kinds)}")
    if type(value) is not kinds[name] or (isinstance(value, int) and value < 1):
        wanted = "a whole number from 1" if kinds[name] is int else "a text"
        raise UsageError(f"{where}{name} = {value!r} is not {wanted}")
    return value


def _kinds() -> dict[str, type]:
    return {field.name: type(field.default) for field in fields(Settings)}
