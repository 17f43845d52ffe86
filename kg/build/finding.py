"""Find the digests of a store that a user names."""

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from kg.errors import UsageError
from kg.model import nodes
from kg.model.facts import READER
from kg.parse import digest_files


def check_apart(paths: Iterable[Path], address: str | Path) -> None:
    """Raise UsageError where the store is one of the digests: a foreign file in its place would be set aside."""
    store = Path(address)
    if not store.is_file():
        return
    for file in digest_files(paths):
        if file.exists() and file.samefile(store):
            raise UsageError(f"{address}: one of the digests that are given; choose another --store")


def find_digests(what: str, held: Sequence[nodes.Digest]) -> list[nodes.Digest]:
    """The digest of a date or id, or those of a file; raises UsageError with the nearest where there is none."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", what) or what.startswith(f"{READER}/"):
        found = [digest for digest in held if what in (digest.date, digest.id)]
    else:
        found = [digest for digest in held if what == digest.source or _is_same(what, digest.source)]
        found = found or _of_one_file([digest for digest in held if Path(digest.source).name == Path(what).name])
    if not found:
        raise UsageError(f"no digest of {what} in the graph; {_nearest(what, held)}")
    return found


def _of_one_file(found: list[nodes.Digest]) -> list[nodes.Digest]:
    return found if len({digest.source for digest in found}) == 1 else []


def _is_same(one: str, other: str) -> bool:
    return Path(one).resolve() == Path(other).resolve()


def _nearest(what: str, held: Sequence[nodes.Digest]) -> str:
    names = sorted({name for digest in held for name in (digest.date, digest.source)})
    near = get_close_matches(what, names, n=3, cutoff=0.5)
    if near:
        return f"did you mean {', '.join(near)}?"
    dates = sorted(digest.date for digest in held)
    return f"it holds {len(dates)} digests, {dates[0]} to {dates[-1]}" if dates else "it holds none"
