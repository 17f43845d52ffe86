"""Hashes of all that decides an outcome: where one differs, the work must be done again; they need no heavy import."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from kg import known
from kg.model.schema import SCHEMA_VERSION

_KG = Path(__file__).parent
# Where sentences end decides what is found in them, and the tables hold what was found.
# The manifest has the hashes of all that was learned.
_READING = (
    "extract/**/*.py",
    "extract/model/manifest.json",
    "parse/*.py",
    "base/*.py",
    "model/facts.py",
    "model/keys.py",
    "model/people.py",
)
_DERIVING = ("base/*.py", "link/*.py", "derive/*.py", "model/*.py")


@cache
def built_with() -> str:
    """Of what reads a digest: code, models, lists of known names, the versions of what runs them."""
    versions = " ".join(version(library) for library in ("spacy", "treelite"))
    return f"learned-{_hash(_READING, versions)}"


@cache
def derived_with() -> str:
    """Of what links and derives: code and lists of known names."""
    return _hash(_DERIVING, str(SCHEMA_VERSION))


def _hash(patterns: Iterable[str], start: str) -> str:
    content = hashlib.sha256(f"{start} {known.fingerprint()}".encode())
    for pattern in patterns:
        for file in sorted(_KG.glob(pattern)):
            content.update(b"\0" + file.relative_to(_KG).as_posix().encode() + b"\0" + file.read_bytes())
    return content.hexdigest()[:16]
