"""A name in any spelling to the id of the node that it means."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from kg.errors import UsageError
from kg.model.keys import key
from kg.model.people import name_key
from kg.store import Store

# Kind of parameter: (the statements that list its nodes, the key that spellings share).
LOOKED_UP: Mapping[str, tuple[tuple[str, ...], Callable[[str], str]]] = {
    "author": (("authors",), name_key),
    "paper": (("papers",), key),
    "method": (("methods",), key),
    "benchmark": (("benchmarks",), key),
    "task": (("tasks",), key),
    "metric": (("metrics",), key),
    "concept": (("methods", "benchmarks", "tasks", "metrics"), key),
}


def resolve(store: Store, kind: str, text: str) -> str:
    """The id of the node with that id, name or alias; raises UsageError with the nearest names, or with several ids."""
    listings, fold = LOOKED_UP[kind]
    rows = [row for listing in listings for row in store.run(_statement(listing), {}).values]
    if any(text == id_ for id_, _, _ in rows):
        return text
    found = _by_spelling(rows, fold).get(fold(text), set())
    if len(found) == 1:
        return found.pop()
    if found:
        raise UsageError(f"{text!r} is the name of {len(found)} nodes; say which: {', '.join(sorted(found))}")
    raise UsageError(f"no {kind} is known as {text!r}; {_nearest(text, rows)}")


def _by_spelling(rows: Iterable[tuple[str, str, list[str]]], fold: Callable[[str], str]) -> Mapping[str, set[str]]:
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for id_, name, aliases in rows:
        for spelling in {name, *aliases, id_.partition("@")[0]}:
            ids[fold(spelling)].add(id_)
    return ids


def _nearest(text: str, rows: Iterable[tuple[str, str, list[str]]]) -> str:
    names = {name.casefold(): name for _, name, _ in rows}
    near = get_close_matches(text.casefold(), names, n=3)
    return f"did you mean {', '.join(names[name] for name in near)}?" if near else "nothing is written like it"


@cache
def _statement(listing: str) -> str:
    return (Path(__file__).parent / "lookup" / f"{listing}.cypher").read_text(encoding="utf-8")
