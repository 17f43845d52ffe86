"""A hash of all that decides what the extractor finds; cheap, since it needs no spaCy."""

import hashlib
from functools import cache

from kg.extract.lists import FILES, NAMES

# To be raised with every change of the rules.
VERSION = "1"


@cache
def fingerprint() -> str:
    """Return the hash of the extractor's version and of the content of its lists."""
    content = hashlib.sha256(VERSION.encode())
    for file in sorted(FILES.values()):
        content.update(b"\0" + file.encode() + b"\0")
        content.update((NAMES / file).read_bytes())
    return f"rules-{VERSION}-{content.hexdigest()[:16]}"
