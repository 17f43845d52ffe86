"""What stands around a name: the head noun before or after it, and the cue that follows it."""

import re
from dataclasses import dataclass

from kg.extract.cues import CLOSERS, CUES, HEAD_GOES_ON, HEADS, LIST_GAP
from kg.model.facts import BENCHMARK, METHOD

_HEADS = "|".join(f"(?P<{label}>{heads})" for label, heads in HEADS.items())
_GLOSS = r"(?:\s?\([^()]{1,80}\))?"
_BETWEEN = (
    r"(?:(?:\s?(?:평가|기반|기반의|추론|계열|계열의|오픈소스|학습|비디오|이미지|텍스트|언어|변형|공개|생성|확산|대규모|보상)\s)?"
    r"|(?P<listed>(?:(?:와|과|이나|나)?\s?같은|\s등의?|(?:을|를)\s포함한|(?:와|과)\s같이|\s등과\s같은)\s(?:[^\s,.]+\s){0,4}?)"
    r"|(?P<named>['\"”’]?(?:이)?(?:라는|라고\s\S+|란)\s(?:이름의\s|명칭의\s)?(?:[^\s.]+\s){0,5}?))"
)
_AFTER = re.compile(rf"s?{CLOSERS}{_GLOSS}{CLOSERS}{_BETWEEN}\s?(?:{_HEADS})(?!{HEAD_GOES_ON})")
_BEFORE = re.compile(rf"(?:{_HEADS})(?:인|이|로|로서|으로서|에는|으로|으로는|에서|,|:|은|는)?\s?[\"'“‘(*`]*$")
# The head noun may stand between a name and its cue: `A 모델을 제안`.
_NOUN = rf"(?:\s?(?:{HEADS[METHOD]}|{HEADS[BENCHMARK]}))?"
_CUE = re.compile(rf"s?{CLOSERS}{_GLOSS}{CLOSERS}{_NOUN}(?:{'|'.join(f'(?P<{name}>{cue})' for name, cue in CUES)})")
_GAP = re.compile(rf"{CLOSERS}{_GLOSS}{CLOSERS}{LIST_GAP}[\"'“‘*`]*$")
_REACH_LEFT = 14
_WIDEST_GAP = 60


@dataclass(frozen=True, slots=True)
class Head:
    """The label that a head noun gives, and how it stands to the name: direct, listed, named, before, list."""

    label: str
    how: str


def head_after(text: str, end: int) -> Head | None:
    """Return the head noun after a name, `데이터셋` in `A 데이터셋에서` or in `A와 같은 여러 데이터셋`."""
    match = _AFTER.match(text, end)
    if match is None or match.lastgroup is None:
        return None
    how = "listed" if match["listed"] else "named" if match["named"] else "direct"
    return Head(next(label for label in HEADS if match[label]), how)


def head_before(text: str, start: int) -> Head | None:
    """Return the head noun before a name, `벤치마크` in `벤치마크인 A`."""
    match = _BEFORE.search(text, max(0, start - _REACH_LEFT), start)
    return Head(next(label for label in HEADS if match[label]), "before") if match else None


def cue_after(text: str, end: int) -> str:
    """Return the name of the cue after a name, or the empty string."""
    match = _CUE.match(text, end)
    return match.lastgroup or "" if match else ""


def in_one_list(text: str, end: int, start: int) -> bool:
    """Whether a name that ends at `end` and one that begins at `start` stand side by side in a list."""
    return 0 < start - end <= _WIDEST_GAP and _GAP.match(text[end:start]) is not None
