"""Differences that are no gains: losses, and levels that were read as differences."""

import re

from kg.analyse.leaderboards.spans import rest_of_span
from kg.analyse.leaderboards.wording import NUMBER, UNIT, Wording

_UNIT = re.compile(rf"^{UNIT}")
_CLAUSE = re.compile(r"[,.;(\d]|반면|지만|면서|으며|하고 ")
_LESS = re.compile(r"감소|낮|적은|적게|줄|손실|decreas|lower|reduc|fewer|less|loses?", re.IGNORECASE)
_MORE = re.compile(r"증가|향상|상승|높|많|늘|개선|increas|improv|higher|gain|rais", re.IGNORECASE)
_RISEN = re.compile(r"증가|상승|늘어|높|increas|higher", re.IGNORECASE)
_FALLEN = re.compile(r"저하|하락|떨어|degrad|drop", re.IGNORECASE)
_BAD = re.compile(r"느리|느려|느린|악화|뒤처|못 미치|worse|slower|underperform", re.IGNORECASE)
_FALL = re.compile(
    r"(?:감소폭|하락폭|저하|하락|(?:성능|정확도|품질) (?:손실|감소))(?:은|는|이|가|을|를|도|율)?\s*(?:약|최대|단)?\s*$"
)
_GOOD = r"(?:성능|정확도|품질|점수|performance|accuracy|quality|scores?)"
_LOWERED = re.compile(r"\s*(?:정도|가량)?\s*(?:감소|낮[아았은])", re.IGNORECASE)
_OF_GOOD = re.compile(rf"{_GOOD}(?:이|가|은|는|을|를|에서|도)?\s*(?:약|최대|단)?\s*$", re.IGNORECASE)
_DROPS_BY = re.compile(
    rf"(?:(?:drop|decreas|reduc|lower|degrad|los)\w*\s(?:the\s|its\s)?{_GOOD}|"
    rf"{_GOOD}\s(?:drop|decreas|fall|degrad|declin)\w*|\b(?:lag|fall)\w*\s(?:behind)?[^,.;\d]{{0,30}})\s*by\s*$",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"^{UNIT}(?:정도|미만|이하|가량|의 \w+)?(?:만을?|에 (?:불과|그)|의? ?수준|의? ?효과)\s*"
    r"(?:을|를|로|이|만|필요|요구|사용|소비|소모|차지|에|으로|$)"
)
_OTHERS = re.compile(rf"^{UNIT}보다")
_BEFORE_CHANGE = re.compile(rf"^{UNIT}(?:에서|부터)\s*{NUMBER}{UNIT}(?:으로|로)")
_AFTER_CHANGE = re.compile(rf"{NUMBER}{UNIT}(?:에서|부터)\s*$")
_SO_BECAME = re.compile(rf"^{UNIT}(?:으로|로)\b")


def no_gain(words: Wording, value: float, higher_is_better: bool | None) -> str:  # noqa: FBT001 - no option
    """Why the words around a difference make it no gain, empty where they do not."""
    if value == 0:
        return "no difference"
    return _level(words) or _loss(words, higher_is_better)


def _level(words: Wording) -> str:
    changed = _BEFORE_CHANGE.search(words.after) or (
        _AFTER_CHANGE.search(words.before) and _SO_BECAME.search(words.after)
    )
    return "a level, no difference" if changed or _SHARE.search(words.after) or _OTHERS.search(words.after) else ""


def _loss(words: Wording, higher_is_better: bool | None) -> str:  # noqa: FBT001 - no option
    said = _CLAUSE.split(_UNIT.sub("", rest_of_span(words)))[0]
    if _BAD.search(said) or _DROPS_BY.search(words.before):
        return "a loss"
    if higher_is_better is False:
        return "a loss" if _RISEN.search(said) else ""
    if _FALL.search(words.before) or _FALLEN.search(said):
        return "a loss"
    lower = higher_is_better and _LESS.search(said) and not _MORE.search(said)
    return "a loss" if lower or (_OF_GOOD.search(words.before) and _LOWERED.match(said)) else ""
