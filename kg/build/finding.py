"""Find the digests of a store that a user names."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from kg.errors import UsageError
from kg.model import nodes
from kg.model.facts import READER


def find_digests(what: str, held: Sequence[nodes.Digest]) -> list[nodes.Digest]:
    """The digest of a date or id, or those of a file; raises UsageError with the nearest where there is none."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", what) or what.startswith(f"{READER}/"):
        found = [digest for digest in held if what in (digest.date, digest.id)]
    else:
        found = [digest for digest in held if what == digest.source or _is_same(what, digest.source)]
    if not found:
        raise UsageError(f"no digest of {what} in the graph; {_nearest(what, held)}")
    return found


def _is_same(one: str, other: str) -> bool:
    return Path(one).resolve() == Path(other).resolve()


def _nearest(what: str, held: Sequence[nodes.Digest]) -> str:
    names = sorted({name for digest in held for name in (digest.date, digest.source)})
    near = get_close_matches(what, names, n=3, cutoff=0.5)
    if near:
        return f"did you mean {', '.join(near)}?"
    return f"it holds {len(held)} digests, {held[0].date} to {held[-1].date}" if held else "it holds none"
