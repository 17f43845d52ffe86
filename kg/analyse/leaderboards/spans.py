"""Ranges: two numbers of which neither is the result alone (`1.5-2.1배`, `10%에서 20%`)."""

import re

from kg.analyse.leaderboards.wording import NUMBER, UNIT, Wording

_LOW = rf"(?<![\w@.\-+])(?P<low>{NUMBER})(?P<unit>{UNIT})"
_HIGH = rf"(?P<high>{NUMBER})"
_DASH = r"[~〜∼–—-]"
_FROM = r"(?:에서|부터|\bto\b)"
_DASHED = re.compile(rf"{_LOW}{_DASH}\s*{_HIGH}")
_WORDED = re.compile(rf"{_LOW}{_FROM}\s*(?:약\s*)?{_HIGH}(?P<last>{UNIT})(?P<rest>.{{0,14}})", re.DOTALL)
_IS_RANGE = re.compile(r"범위|사이|range")
_BECOMES = re.compile(r"(?:으로|로)(?!\s*범위)")


def span_around(words: Wording, text: str, *, is_delta: bool) -> tuple[float, float] | None:
    """Both ends of the range that a number is an end of, None where it is of none.

    `text` is the number as written. `30%에서 50%로` tells a change and is no range, nor is a score's `까지`.
    """
    told = words.before + text + words.after
    begin = len(words.before)
    for found in _DASHED.finditer(told):
        if begin in (found.start("low"), found.start("high")):
            return _ends(found)
    for found in _WORDED.finditer(told):
        if begin in (found.start("low"), found.start("high")) and _is_range(found, is_delta=is_delta):
            return _ends(found)
    return None


def rest_of_span(words: Wording) -> str:
    """What stands behind a number, or behind the range that it begins."""
    return re.sub(rf"^{UNIT}(?:{_DASH}|{_FROM})\s*{NUMBER}", "", words.after)


def _is_range(found: re.Match[str], *, is_delta: bool) -> bool:
    if _IS_RANGE.search(found["rest"]):
        return True
    told = found["unit"].strip() or found["last"].strip() in ("배", "x", "×")
    return bool(is_delta and told and not _BECOMES.match(found["rest"]))


def _ends(found: re.Match[str]) -> tuple[float, float] | None:
    low, high = (float(found[end].replace(",", "")) for end in ("low", "high"))
    return (low, high) if low < high else None
