"""Surfaces that name one concept, over all papers: groups of keys."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from difflib import SequenceMatcher
from itertools import combinations

from kg.link.mentions import Mention
from kg.model.keys import digits, key

ACRONYM = 6  # a key of at most so many characters may be an acronym of several things
_LONG = 10  # a key of more spells out an acronym
_ALIKE = 0.83  # of two long forms: on the shared digests it parts most spellings from other things


class Groups:
    """Disjoint sets of keys, each with at most one known name, one long form and one name claimed in a title."""

    def __init__(self, known: Mapping[str, str], titled: Mapping[str, Set[str]]) -> None:
        """`known`: the key of the canonical form for every key of the hand list; `titled`: who claims a key."""
        self._known = known
        self._titled = titled
        self._parent: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}

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

    def join(self, one: str, other: str) -> None:
        """Join two groups, unless the keys in them are known for different things."""
        a, b = sorted((self.find(one), self.find(other)))
        together = self.members(a) | self.members(b)
        if a != b and not self._differ(together):
            self._parent[b] = a
            self._members[a] = together
            del self._members[b]

    def _differ(self, keys: Set[str]) -> bool:
        known = {self._known[k] for k in keys if k in self._known}
        claims = [self._titled[k] for k in keys if k in self._titled]
        claimed_apart = any(one.isdisjoint(other) for one, other in combinations(claims, 2))
        return len(known) > 1 or claimed_apart or _has_two_long_forms(keys)


def group_keys(mentions: Sequence[Mention], known: Mapping[str, str]) -> Groups:
    """Join the forms of known names, then what entries write for one entity, pairs with most evidence first."""
    groups = Groups(known, titled_keys(mentions))
    spelled = {key(surface) for mention in mentions for surface in mention.surfaces}
    for key_ in sorted(spelled & known.keys()):
        groups.join(key_, known[key_])
    pairs = Counter(pair for mention in mentions for pair in _pairs(mention))
    for one, other in sorted(pairs, key=lambda pair: (-pairs[pair], pair)):
        groups.join(one, other)
    return groups


def titled_keys(mentions: Iterable[Mention]) -> dict[str, set[str]]:
    """The papers that claim a name in their titles, by its key."""
    papers: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.titled:
            papers[mention.titled].add(mention.paper)
    return dict(papers)


def _pairs(mention: Mention) -> Iterator[tuple[str, str]]:
    """The keys that one entity has; digits must agree."""
    by_key = {key(surface): surface for surface in mention.surfaces}
    for one, other in combinations(sorted(by_key), 2):
        if digits(by_key[one]) == digits(by_key[other]):
            yield one, other


def _has_two_long_forms(keys: Iterable[str]) -> bool:
    """Whether an acronym stands for two unlike long forms in Latin letters (SSD: state space, solid state)."""
    latin = [k for k in keys if k.isascii()]
    acronyms = tuple(k for k in latin if len(k) <= ACRONYM)
    if not acronyms:
        return False
    named = tuple(k for k in acronyms if len(k) > 2)  # `WSD Scheduler` spells out no WSD
    long = sorted(k for k in latin if len(k) > _LONG and not k.startswith(named))
    return any(not alike(one, other) for one, other in combinations(long, 2))


def alike(one: str, other: str) -> bool:
    """Whether of two long forms one holds the other, or is a spelling of it (Low-Rank Adaption, Adaptation)."""
    return one in other or other in one or SequenceMatcher(None, one, other, autojunk=False).ratio() > _ALIKE
