"""Under which setting a number was reached, as far as the words near it tell: a table of words."""

import re
from collections.abc import Iterator, Mapping

from kg.analyse.leaderboards.wording import NUMBER, UNIT, Wording

# Of each family a number has one setting at most; the groups of a pattern fill its name.
_FAMILIES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "shots": (
        (r"(?:zero|제로)[\s-]*(?:shot|샷)|\b0[\s-]?(?:shot|샷)", "0-shot"),
        (r"(?:few|퓨)[\s-]*(?:shot|샷)|소수 예시", "few-shot"),
        (r"(?:one|원)[\s-]*(?:shot|샷)", "1-shot"),
        (r"\b([1-9]\d*)[\s-]*(?:shot|샷)", r"\1-shot"),
    ),
    "samples": (
        (r"best[\s-]of[\s-](\d+|n\b)", r"best of \1"),
        (r"(\d+)\s*(?:회|번|개)의?\s*(?:무작위\s*|랜덤\s*)?(?:생성|샘플|시도|표본)", r"best of \1"),
        (r"\b(?:maj|majority|cons)@(\d+)", r"majority of \1"),
        (r"다수결|majority[\s-]vot\w*|self-consistency|자기[\s-]?일관성", "majority vote"),
        (r"앙상블|\bensembles?\b", "ensemble"),
    ),
    "passes": ((r"\bpass@(\d+)", r"pass@\1"),),
    "part": (
        (r"희귀|드문|\brare\b", "rare classes"),
        (r"빈번한|\bfrequent class", "frequent classes"),
        (
            r"\bnovel class\w*|(?:새로운|신규|미지의?) (?:클래스|범주|카테고리)|\bAP_?novel|unseen class",
            "novel classes",
        ),
        (r"\bbase class\w*|기본 클래스", "base classes"),
        (r"(?:레벨|level)[\s-]*(\d)", r"level \1"),
        (r"['‘\"“]([^'’\"”]{1,30})['’\"”]\s*(?:카테고리|범주|하위 집합|서브셋|category|subset)", r"\1"),
        (r"(\d+)\s*개[^,.;\d]{0,12}(?:중|가운데)\s*(?:단\s*)?(\d+)", r"\2 of \1"),
        (r"\b(\d+) (?:out )?of (?:the )?(\d+) (?:\w+ )?(?:tasks|subsets|problems|games)", r"\1 of \2"),
        (r"일부 (?:과제|작업|태스크|문제|데이터|샘플|예제|문항)|\bsome (?:tasks|problems)", "a part"),
        (r"하위 ?집합|부분 ?집합|서브셋|\bsubset\b", "a subset"),
    ),
    "split": (
        (
            r"검증 ?(?:셋|세트|집합|데이터)|(?<![-\w])val(?:idation)?(?: set| split|\b)|\(개발\)|\bdev set",
            "validation split",
        ),
        (r"(?:테스트|시험) ?(?:셋|세트|집합)|\btest (?:set|split)", "test split"),
    ),
    "guidance": (
        (r"(?:classifier-free guidance|\bCFG\b|가이던스|\bguidance)\s*(?:을|를)?\s*(?:없이|미사용)", "no guidance"),
        (r"without (?:classifier-free )?guidance", "no guidance"),
        (r"(?:classifier-free guidance|\bCFG\b|가이던스|\bguidance)\s*(?:을|를)?\s*(?:포함|사용|적용)", "guidance"),
        (r"with (?:classifier-free )?guidance", "guidance"),
    ),
    "search": ((r"트리 ?탐색|tree search|\bMCTS\b|몬테[\s-]?카를로 트리", "tree search"),),
    "data": ((r"오염(?:된|시킨)? ?(?:후|이후|데이터)|contaminat\w+", "contaminated"),),
    "resolution": ((r"\b(\d{2,4})\s*[x×]\s*\1\b", r"\1x\1"),),
    "bits": ((r"\b(W\dA\d+)\b", r"\1"), (r"\b(\d)[\s-]?(?:bit|비트)", r"\1 bit")),
    "images": ((r"\b(\d+)\s*IPC\b", r"\1 images a class"),),
}
# One of these stands in every text that a pattern of the family fits: few texts have any, and this is quick to see.
_HINTS: Mapping[str, tuple[str, ...]] = {
    "shots": ("shot", "샷", "예시"),
    "samples": ("best", "회", "번", "개", "maj", "cons@", "다수결", "consistency", "일관성", "앙상블", "ensemble"),
    "passes": ("pass@",),
    "part": tuple(
        (
            "희귀 드문 rare 빈번 class 클래스 범주 카테고리 novel level 레벨 집합 서브셋 category subset "
            "중 가운데 of 일부 some"
        ).split()
    ),
    "split": ("검증", "val", "개발", "dev", "테스트", "시험", "test"),
    "guidance": ("guidance", "cfg", "가이던스"),
    "search": ("탐색", "search", "mcts", "트리"),
    "data": ("오염", "contaminat"),
    "resolution": ("x", "×"),
    "bits": ("bit", "비트", "w"),
    "images": ("ipc",),
}
_TABLE = {
    family: tuple((re.compile(pattern, re.IGNORECASE), name) for pattern, name in table)
    for family, table in _FAMILIES.items()
}
_BEHIND = re.compile(rf"^{UNIT}\((?P<told>[^()]*)\)")
_ASIDE = re.compile(rf"\d{UNIT}\([^()]*\)")
_VALUE = re.compile(r"\d\s*%|\d\.\d")
_NUMBER = re.compile(rf"(?>{NUMBER}{UNIT})(?!에서)")  # not what a number was before a change
_DENIED = re.compile(r"[^.\d]{0,50}(?:없이|않고|without)")
_NEXT = 14  # letters behind a number that may still name its setting


def settings_of(words: Wording) -> tuple[str, ...]:
    """The settings of a number, by family: of the parentheses behind it, else the last that stands before it.

    What parentheses behind another number say is that one's.
    """
    behind = _BEHIND.match(words.after)
    if behind and _VALUE.search(behind["told"]):  # another number under another setting
        behind, words = None, Wording(words.before, "")
    before = _ASIDE.sub(" ", words.before)
    near = re.split("[,;(]", words.after[:_NEXT])[0] if not behind else ""
    return tuple(filter(None, (_setting(family, behind["told"] if behind else near, before) for family in _TABLE)))


def _setting(family: str, behind: str, before: str) -> str:
    if family == "split" and before:  # of the next number alone, but where numbers are handed out in step
        last = _NUMBER.split(before)[-1]
        before = before if "각각" in last else last
    for text in filter(None, (behind, before)):
        lower = text.lower()
        found = max(_told(family, text), default=None) if any(hint in lower for hint in _HINTS[family]) else None
        if found is not None:
            return found[1]
    return ""


def _told(family: str, text: str) -> Iterator[tuple[int, str]]:
    for pattern, name in _TABLE[family]:
        for found in pattern.finditer(text):
            if family in ("guidance", "shots") or not _DENIED.match(text, found.end()):
                yield found.end(), found.expand(name)
