"""Read the overrides file: TOML tables of what people who know better say about names."""

import os
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import UsageError
from kg.model.facts import BENCHMARK, METHOD, METRIC
from kg.model.overrides import (
    AUTHOR,
    NAMED,
    Different,
    Overrides,
    Rename,
    Same,
    Split,
    Team,
    Variant,
    contradictions,
    fold,
)

_Path = tuple[str, ...]  # a table, a label, a name, and in `split` a paper
_DEPTH = 4
_Record = Same | Different | Variant | Split | Team | Rename
_Kind = TypeVar("_Kind", bound=_Record)

_PART = r"(?:\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'|[A-Za-z0-9_-]+)"
_KEY = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_TOKEN = re.compile(
    r"#[^\n]*|\"\"\"(?:\\.|[^\\])*?\"{3,5}|'''.*?'{3,5}"
    rf"|^[ \t]*(?P<header>\[[ \t]*{_KEY}[ \t]*\]|\[\[[ \t]*{_KEY}[ \t]*\]\])"
    rf"|(?P<key>{_KEY})[ \t]*=|(?P<open>[\[{{])|(?P<close>[\]}}])|{_PART}",
    re.DOTALL | re.MULTILINE,
)
_TYPES = {str: "a text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table"}
_TAG = re.compile(r"[\w-]+")
_QUOTES = "put names and papers' ids in quotes"


def read_overrides(path: Path) -> Overrides:
    """Read an overrides file; raises UsageError for one that cannot be read or says what does not fit."""
    source = os.fsencode(path.as_posix()).decode("utf-8", "replace")  # a name may hold bytes that are not UTF-8
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise UsageError(f"{source}: no such file; give the path of an overrides file") from error
    except OSError as error:
        raise UsageError(f"{source}: cannot be opened ({error.strerror}); give an overrides file") from error
    try:
        return parse_overrides(content.decode("utf-8-sig"), source)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{source}:{line}: not UTF-8 (byte {error.start}); save the file as UTF-8") from error


def parse_overrides(text: str, source: str) -> Overrides:
    """Parse the text of an overrides file; raises UsageError, with the line, for what does not fit."""
    tables = _toml(text, source)
    records = list(_records(tables, _Place(source, _lines(text), ())))
    overrides = Overrides(
        same=_of_kind(records, Same),
        different=_of_kind(records, Different),
        variants=_of_kind(records, Variant),
        splits=_of_kind(records, Split),
        teams=_of_kind(records, Team),
        renames=_of_kind(records, Rename),
        source=source,
        text=text,
    )
    for line, what in contradictions(overrides):
        raise UsageError(f"{source}:{line}: {what}")
    return overrides


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in a file by path; `lines` holds the line of every path."""

    source: str
    lines: Mapping[_Path, int]
    path: _Path

    def __truediv__(self, name: str) -> "_Place":
        return replace(self, path=(*self.path, name))

    @property
    def line(self) -> int:
        """The line of the key, of what it stands in where it is not found, or 1."""
        found = (self.lines.get(self.path[:end]) for end in range(len(self.path), 0, -1))
        return next(filter(None, found), 1)

    def error(self, what: str) -> UsageError:
        """The error that says what is wrong here."""
        return UsageError(f"{self.source}:{self.line}: {what}")


def _toml(text: str, source: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise UsageError(f"{source}:1: nested too deeply to be read; write no table or list that needs it") from error
    except ValueError as error:
        # What is no TOMLDecodeError comes from int(): https://docs.python.org/3/library/stdtypes.html#int-max-str-digits
        what = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "a number of too many digits"
        place = re.search(r"at line (\d+), column", what)
        line = int(place[1]) if place else text.count("\n") + 1 if "end of document" in what else 1
        hint = "write each table and name once" if re.search("twice|overwrite|mutate|Duplicate", what) else _QUOTES
        raise UsageError(f"{source}:{line}: not TOML: {what}; {hint}") from error


def _lines(text: str) -> dict[_Path, int]:
    """The line of every table and key of a text that is TOML, by path: tomllib tells none."""
    found: dict[_Path, int] = {}
    table: _Path = ()
    path: _Path = ()
    around: list[_Path] = []  # for each open bracket, the key whose value it is
    line, counted = 1, 0
    for token in _TOKEN.finditer(text):
        if token["header"] and not around:
            table = path = _names(token["header"])
        elif token["key"]:
            path = (around[-1] if around else table) + _names(token["key"])
        elif token["open"]:
            around.append(path)
        elif token["close"]:
            around.pop()
        line, counted = line + text.count("\n", counted, token.start()), token.start()
        for end in range(1, 1 + min(len(path), _DEPTH)):
            found.setdefault(path[:end], line)
    return found


def _names(key: str) -> _Path:
    """The names in a dotted key or a header."""
    parts = re.findall(_PART, key)[:_DEPTH]
    return tuple(next(iter(tomllib.loads(f"{part} = 0"))) for part in parts)


def _records(tables: Mapping[str, Any], top: _Place) -> Iterator[_Record]:
    for table, labels in tables.items():
        if table not in _TABLES:
            raise (top / table).error(f"no table is named {table!r}; {_known(table, _TABLES)}")
        form = _TABLES[table]
        allowed = {label.lower(): label for label in form.labels}
        for label, names in _typed(dict, labels, top / table).items():
            place = top / table / label
            if label not in allowed:
                raise place.error(f"[{table}] has no label {label!r}; {_known(label, allowed)}")
            for name, value in _typed(dict, names, place).items():
                _typed(form.type, value, place / name)
                yield from form.read(allowed[label], _named(allowed[label], name, place / name), value, place / name)


def _known(name: str, allowed: Iterable[str]) -> str:
    near = get_close_matches(name.casefold(), allowed, n=1)
    return (f"did you mean {near[0]!r}? " if near else "") + f"there are {', '.join(allowed)}"


def _typed(wanted: type, value: Any, place: _Place) -> Any:
    """The value, where it is of that type and not empty."""
    heading, names = ".".join(place.path[:2]), place.path[2:]
    where = " ".join([f"[{heading}]", *map(repr, names)])
    advice = f"write it as in {_TABLES[place.path[0]].example}"
    if type(value) is not wanted:
        found = _TYPES.get(type(value), "a date or time")
        quotes = f", and {_QUOTES}" if isinstance(value, dict) else ""
        raise place.error(f"{where}: {found} instead of {_TYPES[wanted]}; {advice}{quotes}")
    if names and wanted in (list, dict) and not value:
        raise place.error(f"{where} is empty; {advice}, or take it out")
    return value


def _named(label: str, name: str, place: _Place) -> str:
    """The name, where it has letters or the like to be known by."""
    if not fold(label, name):
        raise place.error(f"{name!r} is no name: nothing is left without spaces and hyphens; write the name")
    return name


def _others(label: str, values: list[Any], place: _Place) -> Iterator[str]:
    """The names in a list."""
    return (_named(label, _typed(str, value, place), place) for value in values)


def _same(label: str, name: str, value: Any, place: _Place) -> Iterator[Same]:
    yield Same(label, (name, *_others(label, value, place)), place.line)


def _different(label: str, name: str, value: Any, place: _Place) -> Iterator[Different]:
    for other in _others(label, value, place):
        yield Different(label, (name, other), place.line)


def _variant(label: str, name: str, value: Any, place: _Place) -> Iterator[Variant]:
    yield Variant(label, name, _named(label, value, place), place.line)


def _split(label: str, name: str, value: Any, place: _Place) -> Iterator[Split]:
    for paper, tag in value.items():
        on_paper = place / paper
        if not paper.strip():
            raise on_paper.error(f"{name!r} has a paper without id; write the paper's id")
        if not _TAG.fullmatch(_typed(str, tag, on_paper)):
            raise on_paper.error(f"{tag!r} is no tag; write one of letters, digits, hyphens and underscores")
        yield Split(label, name, paper, tag, on_paper.line)


def _team(label: str, name: str, value: Any, place: _Place) -> Iterator[Team]:
    yield Team(label, name, value, place.line)


def _rename(label: str, name: str, value: Any, place: _Place) -> Iterator[Rename]:
    yield Rename(label, name, _named(label, value, place), place.line)


def _of_kind(records: Iterable[_Record], kind: type[_Kind]) -> tuple[_Kind, ...]:
    return tuple(record for record in records if isinstance(record, kind))


@dataclass(frozen=True, slots=True)
class _Form:
    """What a table takes: labels, and for each name a value of one type, from which `read` makes records."""

    labels: tuple[str, ...]
    type: type
    example: str
    read: Callable[[str, str, Any, _Place], Iterator[_Record]]


_TABLES: Mapping[str, _Form] = {
    "same": _Form(NAMED, list, '"LoRA" = ["Low-Rank Adaptation"] under [same.method]', _same),
    "different": _Form(NAMED, list, '"MATH" = ["MATH-500"] under [different.benchmark]', _different),
    "variant": _Form((METHOD, BENCHMARK, METRIC), str, '"Vicuna" = "LLaMA" under [variant.method]', _variant),
    "split": _Form(NAMED, dict, '"Wei Wang" = { "2401.09417" = "hust" } under [split.author]', _split),
    "team": _Form((AUTHOR,), bool, '"Qwen" = true under [team.author]', _team),
    "rename": _Form(NAMED, str, '"llama2" = "LLaMA 2" under [rename.method]', _rename),
}
