"""Known names: benchmarks, methods, metrics and tasks written down from general knowledge of the field."""

import csv
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK
from kg.model.keys import key

_FOLDER = Path(__file__).parent
_FILES: Mapping[str, str] = {
    METHOD: "methods.tsv",
    BENCHMARK: "benchmarks.tsv",
    TASK: "tasks.tsv",
    METRIC: "metrics.tsv",
}
_DIRECTIONS: Mapping[str, bool | None] = {"true": True, "false": False, "": None}


@dataclass(frozen=True, slots=True)
class KnownName:
    """A concept of the lists with all its forms, the canonical one first."""

    label: str
    forms: tuple[str, ...]
    higher_is_better: bool | None


@dataclass(frozen=True, slots=True)
class Known:
    """The lists by label and key."""

    names: tuple[KnownName, ...]
    _by_key: Mapping[str, Mapping[str, KnownName]]
    _canonical: Mapping[str, Mapping[str, str]]

    def keys(self, label: str) -> Mapping[str, str]:
        """The key of the canonical form for the key of every form of a label."""
        return self._canonical[label]

    def name(self, label: str, key_: str) -> str | None:
        """The canonical form that a key leads to."""
        found = self._by_key[label].get(key_)
        return found.forms[0] if found else None

    def higher_is_better(self, name: str) -> bool | None:
        """The direction of a metric, None where it is not known."""
        found = self._by_key[METRIC].get(key(name))
        return found.higher_is_better if found else None


@cache
def load_known() -> Known:
    """The lists that ship with the package."""
    return know(name for label, file in _FILES.items() for name in _read(label, _FOLDER / file))


def know(listed: Iterable[KnownName]) -> Known:
    """The given names; of two with a form in common the first has it."""
    names = tuple(listed)
    by_key: dict[str, dict[str, KnownName]] = {label: {} for label in _FILES}
    for name in names:
        for form in name.forms:
            by_key[name.label].setdefault(key(form), name)
    canonical = {label: {k: key(name.forms[0]) for k, name in found.items()} for label, found in by_key.items()}
    return Known(names, by_key, canonical)


def fingerprint() -> str:
    """A hash of the lists' contents."""
    digest = hashlib.sha256()
    for file in _FILES.values():
        digest.update((_FOLDER / file).read_bytes())
    return digest.hexdigest()


def _read(label: str, path: Path) -> list[KnownName]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [_name(label, row) for row in rows]


def _name(label: str, row: Mapping[str, str]) -> KnownName:
    aliases = [alias.strip() for alias in (row["aliases"] or "").split(" | ") if alias.strip()]
    return KnownName(label, (row["name"], *aliases), _DIRECTIONS[row.get("higher_is_better") or ""])
