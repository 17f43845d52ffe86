"""The lists of known names, made ready to be found in a text."""

import unicodedata
from dataclasses import dataclass
from functools import cache

from kg.known import load_known
from kg.model.facts import METRIC, TASK
from kg.model.keys import key

# A shorter key is found inside too many other words.
SHORTEST = 2
# Names of this length and more are found by their first letters, shorter ones as they are.
_PREFIX = 4


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names by key: `labels` of each key, `names` by label and key, and the keys by their first letters.

    `beginnings` are the first `SHORTEST` letters of all keys.
    """

    labels: dict[str, tuple[str, ...]]
    names: dict[tuple[str, str], str]
    by_prefix: dict[str, tuple[str, ...]]
    beginnings: frozenset[str]
    spellings: frozenset[str]

    def labels_of(self, known: str, surface: str) -> tuple[str, ...]:
        """Return the labels of a key; a plain word is a method or benchmark only in the listed spelling."""
        labels = self.labels.get(known, ())
        if labels and surface[1:].islower() and surface.isalpha() and surface not in self.spellings:
            return tuple(label for label in labels if label in (METRIC, TASK))
        return labels

    def at(self, folded: str, at: int) -> list[str]:
        """Return the known keys that the folded text has at a place, longest first."""
        found = [known for known in self.by_prefix.get(folded[at : at + _PREFIX], ()) if folded.startswith(known, at)]
        for length in range(_PREFIX - 1, SHORTEST - 1, -1):
            short = folded[at : at + length]
            if short in self.labels and len(short) == length:
                found.append(short)
        return found


@cache
def known_names() -> KnownNames:
    """Return the names of all lists; the first spelling of a key gives the name."""
    names: dict[tuple[str, str], str] = {}
    labels: dict[str, tuple[str, ...]] = {}
    spellings: set[str] = set()
    for listed in load_known().names:
        for form in listed.forms:
            known = key(form)
            spellings.add(form)
            if len(known) >= SHORTEST and (listed.label, known) not in names:
                names[listed.label, known] = unicodedata.normalize("NFKC", listed.forms[0])
                labels[known] = (*labels.get(known, ()), listed.label)
    beginnings = frozenset(known[:SHORTEST] for known in labels)
    return KnownNames(labels, names, _by_prefix(labels), beginnings, frozenset(spellings))


def _by_prefix(keys: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for known in keys:
        if len(known) >= _PREFIX:
            groups.setdefault(known[:_PREFIX], []).append(known)
    return {prefix: tuple(sorted(group, key=len, reverse=True)) for prefix, group in groups.items()}
