"""The shape of a surface: how much it looks like a coined name."""

import re
from functools import lru_cache

_CAMEL = re.compile(r"[a-zα-ω][A-Z]|[A-Z]{2,}[a-z]|[A-Za-z][+²³]")
_DIGIT = re.compile(r"[A-Za-z]-?\d|\d[A-Za-z]|[A-Za-z] \d")
_CAPITALS = re.compile(r"[A-Z][A-Z&.-]*[A-Z]s?$")
_HANGUL = re.compile(r"[가-힣]")


@lru_cache(maxsize=20_000)
def shape(surface: str) -> str:
    """Return hangul, camel, digit, caps, phrase (several capitals), hyphen, capital or lower."""
    if _HANGUL.search(surface):
        return "hangul"
    if _CAMEL.search(surface):
        return "camel"
    if _DIGIT.search(surface):
        return "digit"
    if _CAPITALS.match(surface):
        return "caps"
    return _plain_shape(surface)


def _plain_shape(surface: str) -> str:
    words = re.split(r"[ -]", surface)
    if sum(word[:1].isupper() for word in words) > 1:
        return "phrase" if " " in surface else "hyphen"
    return "capital" if surface[:1].isupper() else "lower"
