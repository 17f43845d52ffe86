"""The key under which two spellings of a name are one."""

import re
import unicodedata

_NOT_IN_KEY = re.compile(r"[\s\-_\u2010-\u2015]+")
_DIGITS = re.compile(r"\d+")


def key(text: str) -> str:
    """Return the text in NFKC, case folded, without white space, hyphens and underscores."""
    if text.isascii():
        return "".join(text.lower().split()).replace("-", "").replace("_", "")
    folded = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFKC", _NOT_IN_KEY.sub("", folded))  # what is left may compose anew


def digits(text: str) -> tuple[str, ...]:
    """The numbers in a name, in order: surfaces that differ in them are never one concept."""
    return tuple(_DIGITS.findall(unicodedata.normalize("NFKC", text)))
