"""Named queries: one statement in one file, described and with its parameters in the `//` lines on top.

The files in `cypher/` are common to all engines; `cypher/ENGINE/` has those that an engine needs in words of its own.

// Co-authors of a person, with their common papers.
// $author (author): the person's name, in any spelling
// $limit (integer, default 20): how many rows at most
MATCH ...
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import kg
from kg.errors import UsageError

ENGINE = "ladybug"  # whose wording is taken where a caller names none

_PARAMETER = re.compile(r"\$(?P<name>\w+) \((?P<kind>\w+)(?:, default (?P<default>.*?))?\): (?P<about>.+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a named query; `default` is as written, None where there is none."""

    name: str
    kind: str
    default: str | None
    about: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A statement with its name and what its head says of it."""

    name: str
    about: str
    parameters: tuple[Parameter, ...]
    statement: str


@cache
def named_queries(engine: str = ENGINE) -> Mapping[str, NamedQuery]:
    """All queries that ship with the package, by name: the common ones, and those in the engine's own wording."""
    files = [*_folder().glob("*.cypher"), *(_folder() / engine).glob("*.cypher")]
    in_order = sorted(files, key=lambda file: file.stem)
    return {file.stem: parse_query(file.stem, file.read_text(encoding="utf-8")) for file in in_order}


def find_query(name: str, engine: str = ENGINE) -> NamedQuery:
    """The query of that name; raises UsageError with the nearest names."""
    queries = named_queries(engine)
    if name not in queries:
        near = get_close_matches(name, queries, n=3, cutoff=0.4)
        hint = f"did you mean {', '.join(near)}?" if near else "`kg queries` lists them"
        raise UsageError(f"no query is named {name!r}; {hint}")
    return queries[name]


def parse_query(name: str, text: str) -> NamedQuery:
    """A query from its file's text."""
    lines = text.strip().splitlines()
    head = [line.removeprefix("//").strip() for line in lines if line.startswith("//")]
    parameters = tuple(_parameter(match) for line in head if (match := _PARAMETER.fullmatch(line)))
    about = " ".join(line for line in head if not line.startswith("$"))
    statement = "\n".join(line for line in lines if not line.startswith("//"))
    return NamedQuery(name, about, parameters, statement)


def _parameter(match: re.Match[str]) -> Parameter:
    return Parameter(match["name"], match["kind"], match["default"], match["about"])


def _folder() -> Path:
    """`cypher/` inside the installed package, or beside it in the project's own folder."""
    package = Path(kg.__file__).parent
    inside = package / "cypher"
    return inside if inside.is_dir() else package.parent / "cypher"
