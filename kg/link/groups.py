"""Surfaces that name one concept, over all papers: groups of keys."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations, product, starmap
from typing import Protocol

ACRONYM = 6  # a key of at most so many characters may be an acronym of several things
_LONG = 10  # a key of more spells out an acronym
_ALIKE = 0.83  # of two long forms: on the shared digests it parts most spellings from other things


class Said(Protocol):
    """What people have said about names: hand lists and overrides."""

    @property
    def same(self) -> Mapping[str, str]:
        """For every key that is one thing with others, the key that leads them."""

    @property
    def listed(self) -> Mapping[str, str]:
        """The key of the canonical form for every key of the hand list."""

    @property
    def apart(self) -> Set[frozenset[str]]:
        """Pairs of keys that are never one thing."""


class Groups:
    """Disjoint sets of keys, each with at most one known name, one long form and one name claimed in a title."""

    def __init__(self, said: Said, titled: Mapping[str, Set[str]]) -> None:
        """`titled`: the papers that claim a key in their titles."""
        self._said = said
        self._titled = titled
        self._parent: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        self._spelled_out = _long_forms(said.listed)
        for one, lead in sorted(said.same.items()):
            self._join(one, lead)

    def __contains__(self, key_: str) -> bool:
        """Whether anything was ever said of a key: that it is one thing with another, or whose it is."""
        return key_ in self._parent

    def find(self, key_: str) -> str:
        """The key that stands for the whole group."""
        while (parent := self._parent.setdefault(key_, key_)) != key_:
            key_ = parent
        return key_

    def members(self, key_: str) -> set[str]:
        """All keys of the group."""
        root = self.find(key_)
        return self._members.setdefault(root, {root})

    def claimed(self, key_: str) -> set[str]:
        """The papers whose titles claim a name of the group."""
        return {paper for k in self.members(key_) for paper in self._titled.get(k, ())}

    def are_apart(self, one: str, other: str) -> bool:
        """Whether people have said that what two keys name is not one thing."""
        return self.find(one) != self.find(other) and self._are_apart(self.members(one) | self.members(other))

    def join(self, one: str, other: str) -> None:
        """Join two groups, unless the keys in them are known for different things."""
        if self.find(one) != self.find(other) and not self._differ(self.members(one) | self.members(other)):
            self._join(one, other)

    def _join(self, one: str, other: str) -> None:
        a, b = sorted((self.find(one), self.find(other)))
        if a != b:
            self._members[a] = self.members(a) | self.members(b)
            self._parent[b] = a
            del self._members[b]

    def _are_apart(self, keys: Set[str]) -> bool:
        return any(pair <= keys for pair in self._said.apart)

    def _differ(self, keys: Set[str]) -> bool:
        listed = self._said.listed
        known = {listed[k] for k in keys if k in listed}
        claims: defaultdict[str, set[str]] = defaultdict(set)
        for k in keys & self._titled.keys():
            claims[self._said.same.get(k, k)] |= self._titled[k]
        claimed_apart = any(one.isdisjoint(other) for one, other in combinations(claims.values(), 2))
        if len(known) > 1 or claimed_apart or self._are_apart(keys):
            return True
        spelled_out = self._spelled_out.get(min(known), set()) if known else set()
        return _has_two_long_forms(keys, spelled_out, self._said.same)


def group_keys(
    spelled: Set[str], pairs: Iterable[tuple[str, str]], rulings: Said, titled: Mapping[str, Set[str]]
) -> Groups:
    """Join what is said to be the same, the forms of known names among the spelled keys, then the pairs in order."""
    groups = Groups(rulings, titled)
    for key_ in sorted(spelled & rulings.listed.keys()):
        groups.join(key_, rulings.listed[key_])
    for one, other in pairs:
        groups.join(one, other)
    return groups


def _long_forms(listed: Mapping[str, str]) -> dict[str, set[str]]:
    """What the hand list spells a name out as, by its canonical form: texts may not."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for k, canonical in listed.items():
        if len(k) > _LONG and k.isascii():
            found[canonical].add(k)
    return found


def _has_two_long_forms(keys: Iterable[str], known: Set[str], same: Mapping[str, str]) -> bool:
    """Whether an acronym stands for two unlike long forms in Latin letters (SSD: state space, solid state).

    The `known` ones are one thing, whether they are alike or not.
    """
    latin = [k for k in keys if k.isascii()]
    acronyms = tuple(k for k in latin if len(k) <= ACRONYM)
    if not acronyms:
        return False
    named = tuple(k for k in acronyms if len(k) > 2)  # `WSD Scheduler` spells out no WSD
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for k in sorted(k for k in {*latin, *known} if len(k) > _LONG and not k.startswith(named)):
        forms["" if k in known else same.get(k, k)].append(k)
    return any(not any(starmap(alike, product(*two))) for two in combinations(forms.values(), 2))


@lru_cache(maxsize=1 << 16)
def alike(one: str, other: str, least: float = _ALIKE) -> bool:
    """Whether of two long forms one holds the other, or is a spelling of it (Low-Rank Adaption, Adaptation)."""
    if one in other or other in one:
        return True
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)  # each at least the next, and cheaper
    return all(bound() > least for bound in bounds)
