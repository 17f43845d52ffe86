"""Settings: an option before the environment, before `kg.toml` here, before the user's own, before the default."""

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from kg.errors import UsageError
from kg.model.trust import DEFAULT_MIN_CONFIDENCE

FILE = "kg.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a file or the environment may set."""

    store: str = "graph.lbug"
    max_authors: int = 25
    max_papers: int = 200
    overrides: str = ""
    keep_invented: bool = False
    min_confidence: float = DEFAULT_MIN_CONFIDENCE


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
            found[name] = _checked(f"{variable}: ", name, _parsed(text, kind))
    return found


def _parsed(text: str, kind: type) -> object:
    """The value that a variable's text stands for; the text itself where it does not fit."""
    if kind is str:
        return text
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text


def _checked(where: str, name: str, value: object) -> object:
    kinds = _kinds()
    if name not in kinds:
        raise UsageError(f"{where}no setting is named {name!r}; there are {', '.join(kinds)}")
    wanted, fits = _WANTED[kinds[name]]
    if not fits(value):
        raise UsageError(f"{where}{name} = {value!r} is not {wanted}")
    return kinds[name](value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


# What a setting of a kind is to be, and whether a value is.
_WANTED: Mapping[type, tuple[str, Callable[[Any], bool]]] = {
    str: ("a text", lambda value: isinstance(value, str)),
    int: ("a whole number from 1", lambda value: type(value) is int and value >= 1),
    float: ("a number from 0 to 1", lambda value: _is_number(value) and 0 <= value <= 1),
    bool: ("true or false", lambda value: isinstance(value, bool)),
}


def _kinds() -> dict[str, type]:
    return {field.name: type(field.default) for field in fields(Settings)}
