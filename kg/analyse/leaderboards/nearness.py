"""Whether another name than a gain's baseline or metric stands nearer to its number."""

import re
from collections.abc import Container, Iterable

from kg.analyse.leaderboards.wording import NUMBER, UNIT, Wording

Named = tuple[int, str, int]  # where a name ends, its id, where it begins
_THAN = re.compile(r"\s*(?:\([^()]*\))?\s*(?:보다|에? ?비해|대비|[와과] 비교|[을를] 능가)")
_OVER = re.compile(r"(?:over|than|to|versus|vs\.?|against|with)\s+(?:the\s+)?$", re.IGNORECASE)
_JOINED = re.compile(r"^[\s,·&/]*(?:와|과|및|and|or|나|이나)?[\s,·&/]*$", re.IGNORECASE)
_FAST = re.compile(r"빠르|빠른|빨라|가속|속도|faster|speed", re.IGNORECASE)
_SPEED = re.compile(r"speed|latency|throughput|time|fps|runtime|속도|시간|처리량|지연", re.IGNORECASE)
_TIMES = re.compile(r"^\s*\\?(?:배|x\b|×|times\b)", re.IGNORECASE)
_CLAUSE = re.compile(r"[,.;(]|\d|지만|면서|으며|하고 ")
_FEWER = re.compile(r"적은|적게|줄|감소|less|fewer|reduc", re.IGNORECASE)
_FASTER = re.compile(r"빠르|빠른|빨라|가속|속도 향상|faster|speed-?up", re.IGNORECASE)
_QUALITY = r"(?:FID|CLIP|품질|정확도|성능|quality|accuracy|performance)"
_COST = re.compile(
    rf"{_QUALITY}[^,.;]{{0,25}}(?:저하|하락|손실|희생|감소|degrad|drop|loss|cost)(?! ?없)"
    rf"|(?<!without )(?:cost|loss|drop|degradation|increase) (?:of|in) [^,.;]{{0,20}}{_QUALITY}",
    re.IGNORECASE,
)
_BESIDE = 15  # letters: so near a name may belong to a number that is said to be of another
_PAUSE = 20  # letters that a comma counts for


def nearer_baseline(
    words: Wording, number: str, named: Iterable[Named], own: Container[str], line: Container[str]
) -> str:
    """The method that the words give as baseline where it is none of the `line`, empty where there is none.

    `own` are the method itself and what it is a variant of. Names in one list are all baselines.
    """
    text = words.before + number + words.after
    others = sorted({(begin, end, id_) for end, id_, begin in named if id_ not in own})
    before = [one for one in others if one[1] <= len(words.before)]
    than = [one for one in before if _THAN.match(text, one[1])]
    fresh = [one for one in than if not re.search(NUMBER + UNIT, words.before[one[1] :])]
    start = len(words.before) + len(number)
    after = [one for one in others if one[0] >= start and _OVER.search(text[start : one[0]])]
    after = [one for one in after if not re.search(r"\d", text[start : one[0]])]
    found = fresh[-1:] or after[:1] or than[-1:] or before[-1:]
    if not found or found[0][2] in line or "각각" in words.before:
        return ""
    begin, _, nearest = found[0]
    for one in reversed([held for held in others if held[1] <= begin]):
        if not _JOINED.match(text[one[1] : begin]):
            break
        if one[2] in line:
            return ""
        begin = one[0]
    return nearest


def nearer_metric(words: Wording, number: str, named: Iterable[Named], line: Container[str]) -> str:
    """The metric that is named nearer to the number than any of the `line`, empty where none is."""
    far = {id_: _distance(words, number, begin, end) for end, id_, begin in sorted(named, reverse=True)}
    for end, id_, begin in named:
        far[id_] = min(far[id_], _distance(words, number, begin, end))
    own = min((away for id_, away in far.items() if id_ in line), default=_BESIDE)
    nearer = [(away, id_) for id_, away in far.items() if id_ not in line and away < own]
    return min(nearer)[1] if nearer else ""


def of_something_else(words: Wording, metric: str, higher_is_better: bool | None) -> str:  # noqa: FBT001 - no option
    """Why a number of times is hardly in a metric of that name, empty where nothing says so."""
    if not metric or not _TIMES.match(words.after):
        return ""
    said = _CLAUSE.split(_TIMES.sub("", words.after))[0]
    if _FAST.search(said) and not _SPEED.search(metric):
        return "its words tell speed"
    return "its words tell a reduction" if higher_is_better and _FEWER.search(said) else ""


def is_trade(words: Wording) -> bool:
    """Whether a sentence tells a speed-up and what it costs in quality."""
    said = words.before + words.after
    return bool(_FASTER.search(said) and _COST.search(said))


def _distance(words: Wording, number: str, begin: int, end: int) -> float:
    start = len(words.before) + len(number)
    between = words.before[end:] if end <= len(words.before) else words.after[: max(begin - start, 0)]
    if re.search(r"\d", between):
        return float("inf")
    return len(between) + _PAUSE * sum(map(between.count, ",;"))
