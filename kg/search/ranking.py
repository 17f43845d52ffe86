"""How well a node fits what is searched for: the same on every engine."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from kg.model.keys import key
from kg.search.query import Query, plain, squeeze
from kg.search.tokens import tokens

# What a homonym's id has behind its key: an arXiv id or the slug of a URL; not the 1 of `pass@1`.
_OF_PAPER = re.compile(r"@(?:\d{4}\.\d{4,5}|[^@]*[-/][^@]*)$")


class Tier(IntEnum):
    """What of a node fits, best first."""

    NAME = 0
    ALIAS = 1
    START_OF_NAME = 2
    IN_NAME = 3
    IN_ALIAS = 4
    IN_TITLE = 5
    SOME_WORDS = 6


class Looseness(IntEnum):
    """How it fits, best first."""

    KEY = 0
    WORDS = 1
    STARTS_OF_WORDS = 2


@dataclass(frozen=True, slots=True)
class Node:
    """What can be found of a node; the name of a paper is its title."""

    label: str
    id: str
    name: str
    aliases: tuple[str, ...] = ()


class Fit(NamedTuple):
    """How well a node fits, the smaller the better; `surface` is the alias that does, empty where it is the name."""

    tier: Tier
    lacking: int  # words that are not there
    looseness: Looseness
    surface: str = ""

    @property
    def level(self) -> tuple[int, int, int]:
        """What is compared: nodes of one level are told apart by their evidence."""
        return self.tier, self.lacking, self.looseness


class _Tiers(NamedTuple):
    """The tiers of one kind of text: where it is what was typed, starts with it, or has all its words."""

    whole: Tier
    start: Tier
    inside: Tier


_NAME = _Tiers(Tier.NAME, Tier.START_OF_NAME, Tier.IN_NAME)
_ALIAS = _Tiers(Tier.ALIAS, Tier.IN_ALIAS, Tier.IN_ALIAS)
_TITLE = _Tiers(Tier.NAME, Tier.IN_TITLE, Tier.IN_TITLE)
_SHORT_TITLE = _Tiers(Tier.ALIAS, Tier.IN_TITLE, Tier.IN_TITLE)


def fit(query: Query, node: Node) -> Fit | None:
    """How well the best of a node's texts fits, or None where none does."""
    if not _may_fit(query, node):
        return None
    texts = [(text, surface, tiers, _indexed(query, text)) for text, surface, tiers in _texts(node)]
    if not any(_is_candidate(query, held) for _, _, tiers, held in texts if tiers is not _SHORT_TITLE):
        return None  # no index holds short titles
    fits = (_fit(query, text, surface, tiers, held) for text, surface, tiers, held in texts)
    return min((found for found in fits if found), default=None)


def _may_fit(query: Query, node: Node) -> bool:
    """Whether a word is anywhere in the node's texts: quick, and false for nearly all nodes."""
    squeezed = squeeze("\n".join((node.id, node.name, *node.aliases)))
    return any(seed in squeezed for seed in query.seeds)


def _texts(node: Node) -> Iterator[tuple[str, str, _Tiers]]:
    """Everything that a node is called by, and as what an answer shows it."""
    if node.label == "Paper":
        yield node.id, "", _NAME
        yield node.name, "", _TITLE
        yield node.name.partition(":")[0], "", _SHORT_TITLE
        return
    yield _OF_PAPER.sub("", node.id), "", _NAME
    yield node.name, "", _NAME
    yield from ((alias, alias, _ALIAS) for alias in node.aliases if alias != node.name)


def _indexed(query: Query, text: str) -> list[str]:
    return [token for token in tokens(text) if token not in query.dropped]


def _is_candidate(query: Query, held: Sequence[str]) -> bool:
    """Whether an index finds a text with these tokens: only such texts are ranked, wherever they come from."""
    return any(
        token in query.exact or token.startswith(query.prefixes) or any(part in token for part in query.parts)
        for token in held
    )


def _fit(query: Query, text: str, surface: str, tiers: _Tiers, held: list[str]) -> Fit | None:
    if key(text) in query.keys:
        return Fit(tiers.whole, 0, Looseness.KEY, surface)
    if sorted(held) == sorted(query.tokens):
        return Fit(tiers.whole, 0, Looseness.WORDS, surface)
    if held[: len(query.tokens)] == list(query.tokens):
        return Fit(tiers.start, 0, Looseness.WORDS, surface)
    letters = plain(text)
    if letters.startswith(query.plain):
        return Fit(tiers.start, 0, Looseness.STARTS_OF_WORDS, surface)
    there = set(query.tokens).intersection(held)
    lacking = len(set(query.tokens)) - len(there)
    if _has_all(query, held, letters):
        return Fit(tiers.inside, 0, Looseness.STARTS_OF_WORDS if lacking else Looseness.WORDS, surface)
    return Fit(Tier.SOME_WORDS, lacking, Looseness.WORDS, surface) if there else None


def _has_all(query: Query, held: Sequence[str], letters: str) -> bool:
    return all(part in letters for part in query.parts) and all(
        any(token.startswith(spellings) for token in held) for spellings in query.starts
    )
