"""Numbers that a text gives only to compare with: a baseline's, a record's that falls, what was before a change."""

import re

from kg.analyse.leaderboards.wording import NUMBER, UNIT, Wording

_OLD = r"(?:(?<!에)이전|기존|종전|지금까지|previous|prior|earlier)"
_BASE = r"(?:베이스라인|기준선|기준 모델|랜덤|무작위 추측|baseline|random (?:guess\w*|chance))"
_PEOPLE = r"(?:인간|사람|전문가|응답자|평가자|작업자|주석자|humans?|experts?|annotators?|participants)"
_SHORT = r"(?:(?!보다|비해|비교|대비|능가|초과|넘)[^,.;\d]){0,15}"

_BEFORE = {
    re.compile(rf"\d{UNIT}\s(?:대|vs\.?|versus|against)\s*$", re.IGNORECASE): "the second of two that are compared",
    re.compile(
        rf"{_OLD}(?:의|에)?\s*(?:최고|최상|최신|sota|best)?\s*(?:기록|성능|점수|수치|결과|record|score|best)?{_SHORT}$",
        re.IGNORECASE,
    ): "what was reached before",
    re.compile(rf"{_BASE}(?:인|의|은|는|이|이라는|of)?\s*(?:약\s*)?{_SHORT}$", re.IGNORECASE): "a baseline's",
}
_AFTER = {
    re.compile(
        rf"^{UNIT}(?:점수)?\)?\s*(?:와|과|에)?\s*(?:비교|대비|보다|비해|를 (?:능가|상회|뛰어넘|초과))"
    ): "compared with",
    re.compile(rf"^{UNIT}(?:점수)?\)?(?:를|을)\s*(?:크게\s*)?(?:능가|상회|뛰어넘|초과|앞)"): "compared with",
    re.compile(rf"^{UNIT}(?:이?였던|이던|인)\s*{_OLD}"): "what was reached before",
    re.compile(rf"^{UNIT}(?:에서|부터|\bto\b)\s*(?:약\s*|최대\s*)?[\[(]?{NUMBER}"): "what it was before a change",
}
_SAYS = r"(?:들)?(?:조차|은|는|이|가|의)\s"
_DOES = r"\b(?:humans?|experts?|annotators?)\s(?:\w+\s){0,2}(?:reach|scor|achiev|get|obtain|attain)"
_FREE = r"(?:(?!비해|비교|대비|보다|기준)[^,;\d])*"
_BECOMES = re.compile(rf"^{UNIT}(?:으로|로)(?:\s|$)")
_HUMAN = re.compile(
    rf"(?:{_PEOPLE}{_SAYS}|{_DOES}|{_PEOPLE}\s?(?:평균|성능|정확도)(?:은|는|이|가)\s){_FREE}(?:{NUMBER}{UNIT}(?:(?!비해|비교|대비|보다)[^,;\d]){{0,25}})?$",
    re.IGNORECASE,
)
_KIND = (
    r"평균|성능|수준|점수|최고|최상|방법|방식|기법|모델|연구|기록|"
    r"performance|level|scores?|average|methods?|models?|best|sota"
)
_NONE = rf"(?:{_PEOPLE}|{_BASE}|{_OLD}|oracle|chance|majority class|무작위)"
_NO_SYSTEM = re.compile(rf"{_NONE}(?:들|의|s)?(?:\s*(?:{_NONE}|{_KIND})(?:들|의)?)*", re.IGNORECASE)


def compared_only(words: Wording) -> str:
    """Why the words around a score make it another's than the method's, empty where they do not."""
    before = "" if _BECOMES.match(words.after) else words.before
    for patterns, text in ((_AFTER, words.after), (_BEFORE, before)):
        for pattern, why in patterns.items():
            if pattern.search(text):
                return why
    return ""


def of_people(words: Wording) -> bool:
    """Whether the clause before a number is about people."""
    clause = re.split(r"(?:반면|지만|, |; )", words.before)[-1]
    return bool(_HUMAN.search(clause))


def is_system(method: str) -> bool:
    """Whether a method's name may be one of a system: people, baselines and what was before are none."""
    return not _NO_SYSTEM.fullmatch(method.strip())
