"""Known names: benchmarks, methods, metrics and tasks written down from general knowledge of the field."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.known.rows import DIRECTIONS, FILES, read_rows
from kg.model.facts import METRIC
from kg.model.keys import key

_FOLDER = Path(__file__).parent


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
    return know(KnownName(row.label, row.forms, DIRECTIONS[row.direction]) for row in read_rows(_FOLDER))


def know(listed: Iterable[KnownName]) -> Known:
    """The given names; of two with a form in common the first has it."""
    names = tuple(listed)
    by_key: dict[str, dict[str, KnownName]] = {label: {} for label in FILES}
    for name in names:
        for form in name.forms:
            by_key[name.label].setdefault(key(form), name)
    canonical = {label: {k: key(name.forms[0]) for k, name in found.items()} for label, found in by_key.items()}
    return Known(names, by_key, canonical)


def fingerprint() -> str:
    """A hash of the lists' contents."""
    digest = hashlib.sha256()
    for file in FILES.values():
        digest.update((_FOLDER / file).read_bytes())
    return digest.hexdigest()
