"""The engine's own statements: files beside this one, with names of the closed schema put in."""

from functools import cache
from pathlib import Path


@cache
def schema() -> str:
    """The statements that make all tables."""
    return _read("schema")


def fill(name: str, **names: str) -> str:
    """A statement with labels, types and columns put in, which no engine takes as parameters.

    They come from the closed lists of `kg.model.schema` only, never from input.
    """
    return _read(name).format(**names)


@cache
def _read(name: str) -> str:
    return (Path(__file__).parent / f"{name}.cypher").read_text(encoding="utf-8")
