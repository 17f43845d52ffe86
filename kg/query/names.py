"""A name in any spelling to the id of the node that it means."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from kg.errors import UsageError
from kg.model.keys import key
from kg.model.people import name_key
from kg.store import Store

_ARXIV = re.compile(r"(?:.*/)?(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?")


def _paper_key(text: str) -> str:
    """An arXiv id from an address or with a version, or a title without its punctuation."""
    arxiv = _ARXIV.fullmatch(text.strip())
    return arxiv[1] if arxiv else re.sub(r"\W", "", key(text))


def _author_key(text: str) -> str:
    """The key of a name, in the order of an index too: `Dao, Tri`."""
    last, comma, first = text.replace("_", " ").partition(",")
    return re.sub(r"\s+@", "@", name_key(f"{first} {last}" if comma else last))  # as reports write the tag of a split


# Kind of parameter: (the statements that list its nodes, the key that spellings share).
LOOKED_UP: Mapping[str, tuple[tuple[str, ...], Callable[[str], str]]] = {
    "author": (("authors",), _author_key),
    "paper": (("papers",), _paper_key),
    "method": (("methods",), key),
    "benchmark": (("benchmarks",), key),
    "task": (("tasks",), key),
    "metric": (("metrics",), key),
    "concept": (("methods", "benchmarks", "tasks", "metrics"), key),
}
# What a homonym's id has behind its key: an arXiv id or the slug of a URL (no key has hyphens); not the 1 of `pass@1`.
_OF_PAPER = re.compile(r"@(?:\d{4}\.\d{4,5}|[^@]*[-/][^@]*)$")


def resolve(store: Store, kind: str, text: str) -> str:
    """The id of the node with that id, name or alias; raises UsageError with the nearest names, or with several ids."""
    listings, fold = LOOKED_UP[kind]
    rows = [row for listing in listings for row in _listed(store, listing)]
    if any(text == id_ for id_, _, _ in rows):
        return text
    own, all_ = _by_spelling(rows, fold)
    found = own.get(fold(text)) or all_.get(fold(text), set())
    if len(found) == 1:
        return min(found)
    if found:
        raise UsageError(f"{text!r} is the name of {len(found)} nodes; say which: {', '.join(sorted(found))}")
    raise UsageError(f"no {kind} is known as {text!r}; {_nearest(text, rows)}")


def _listed(store: Store, listing: str) -> list[tuple[str, str, list[str]]]:
    """Id, name and aliases of each node; a paper is also called by what its title says before a colon."""
    rows = [row for row in store.run(_statement(listing), {}).values if None not in row[:2]]  # none of ours has none
    if listing != "papers":
        return [(id_, name, aliases or []) for id_, name, aliases in rows]
    return [(id_, title, [id_, title.partition(":")[0]]) for id_, title in rows]


def _by_spelling(
    rows: Iterable[tuple[str, str, list[str]]], fold: Callable[[str], str]
) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """The ids by what the nodes are called themselves, and by any of their aliases."""
    own: defaultdict[str, set[str]] = defaultdict(set)
    all_: defaultdict[str, set[str]] = defaultdict(set)
    for id_, name, aliases in rows:
        for spelling in {name, _OF_PAPER.sub("", id_)}:
            own[fold(spelling)].add(id_)
        for spelling in aliases:
            all_[fold(spelling)].add(id_)
    return own, all_


def _nearest(text: str, rows: Iterable[tuple[str, str, list[str]]]) -> str:
    names = {name.casefold(): name for _, name, _ in rows}
    near = get_close_matches(text.casefold(), names, n=3) or _of_a_word_like(text.casefold(), names)
    if near:
        return f"did you mean {', '.join(names[name] for name in near)}? kg search finds names by their parts"
    return "nothing is written like it; kg search finds names by their parts"


def _of_a_word_like(text: str, names: Iterable[str]) -> list[str]:
    """The first names of the words that are most like one of the text's."""
    by_word: dict[str, str] = {}
    for name in sorted(names):
        for word in name.split():
            by_word.setdefault(word, name)
    words = [near for word in reversed(text.split()) for near in get_close_matches(word, by_word, n=3, cutoff=0.8)]
    return list(dict.fromkeys(by_word[word] for word in words))[:3]


@cache
def _statement(listing: str) -> str:
    return (Path(__file__).parent / "lookup" / f"{listing}.cypher").read_text(encoding="utf-8")
