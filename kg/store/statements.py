"""The engines' own statements: `.cypher` files beside the engine's modules."""

from functools import cache
from pathlib import Path


class Statements:
    """The statements in an engine's folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fill(self, name: str, /, **names: str) -> str:
        """A statement with labels, types and columns put in, which no engine takes as parameters.

        They come from the closed lists of `kg.model.schema` only, never from input.
        """
        return self.text(name).format(**names)

    def text(self, name: str) -> str:
        """A file as it is."""
        return _read(self._folder / f"{name}.cypher")


@cache
def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")
