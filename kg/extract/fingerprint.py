"""A hash of all that decides what the extractor finds; cheap, since it needs no spaCy."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from kg import known

_KG = Path(__file__).parents[1]
_CODE = ("extract/*.py", "model/keys.py", "parse/*.py")  # where sentences end decides what is found in them


@cache
def fingerprint() -> str:
    """Return the hash of the lists of known names, of spaCy's version and of the code that decides what is found."""
    content = hashlib.sha256(known.fingerprint().encode())
    content.update(b"\0" + version("spacy").encode())
    for pattern in _CODE:
        for file in sorted(_KG.glob(pattern)):
            content.update(b"\0" + file.relative_to(_KG).as_posix().encode() + b"\0" + file.read_bytes())
    return f"rules-{content.hexdigest()[:16]}"
