"""The rules that hold of a candidate: of its form, of the lists, and of what stands around it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.extract.context import cue_after
from kg.extract.cues import LONG_HEADS, SUFFIXES
from kg.extract.lists import KnownNames, known_names
from kg.extract.shapes import shape
from kg.extract.words import CLASS_HEADS, NOT_A_NAME_KEYS
from kg.model.facts import BENCHMARK, Sentence

_SUFFIXES = {label: re.compile(pattern) for label, pattern in SUFFIXES.items()}
_LONG_HEADS = {label: re.compile(rf".*[ -]{pattern}$", re.IGNORECASE) for label, pattern in LONG_HEADS.items()}
_BENCHMARK_TITLE = re.compile(r"[Bb]enchmark|Dataset|Corpus|Leaderboard|Arena|Evaluating|Challenge|Data\b|Testbed")
_VALUE_AFTER = re.compile(r"[\"'”’)*]*(?:\s?점수)?(?:은|는|이|가|을|를|에서)?\s?(?:최대\s|평균\s|약\s|각각\s)?\d")
_VALUE_NEAR = re.compile(r"\d\s?(?:%|배|점|x\b|dB|포인트)|\d\.\d")
_CHANGE_AFTER = re.compile(
    r"[\"'”’)*]*(?:\([^()]*\))?(?:을|를|이|가|은|는)?\s?(?:[^\s.]+\s){0,2}?"
    r"(?:높|낮|향상|개선|증가|감소|절감|단축|줄|기록|달성|상승|하락|저하|유지|측정|평가)"
)
_REACH = 30
_VALUE_BEFORE = re.compile(r"\d\s?(?:%|배|점|x)?(?:의|p|포인트)?\s?(?:높은\s|더\s|빠른\s)?[\"'(*]*$")
# Version and size at the end of a key: `7b`, `3.1`, `instruct`, `turbo`.
_VERSION = re.compile(
    r"(?:v?\d+(?:\.\d+)*[a-z]?|\d+(?:\.\d+)?[bmk]|instruct|chat|turbo|base|large|xl|pro|mini|small|plus|flash|ultra|"
    r"vision|lite|tiny|hard|test|val|dev|\d+x\d+b?)+$"
)
_MOST_WORDS = 4


def title_evidence(surface: str, found_by: str, rest: str) -> Iterator[str]:
    """Yield the rules that hold of a surface in the title, with the `rest` of the title behind it."""
    yield "in-title"
    if found_by == "title-prefix" and (_SUFFIXES[BENCHMARK].search(surface) or _BENCHMARK_TITLE.search(rest)):
        yield "benchmark-title"


def evidence_before(sentence: Sentence, start: int) -> Iterator[str]:
    """Yield the rules that hold of what stands before a place in a sentence that is not the title."""
    if _VALUE_BEFORE.search(sentence.text, max(0, start - _REACH // 2), start):
        yield "value-before"
    if _VALUE_NEAR.search(sentence.text, max(0, start - _REACH), start):
        yield "value-near"


def evidence_after(sentence: Sentence, end: int) -> Iterator[str]:
    """Yield the rules that hold of what stands behind a place in a sentence that is not the title."""
    yield f"cue-{cue_after(sentence.text, end)}"
    yield f"section-{sentence.section}"
    if _VALUE_AFTER.match(sentence.text, end):
        yield "value-after"
    if _VALUE_NEAR.search(sentence.text, end, end + _REACH):
        yield "value-near"
    if _CHANGE_AFTER.match(sentence.text, end):
        yield "change-after"


@lru_cache(maxsize=20_000)
def form_evidence(key: str, surface: str) -> tuple[str, ...]:
    """Return the rules that hold of a surface wherever it stands."""
    known = known_names()
    form = shape(surface)
    rules = [f"shape-{form}", f"words-{min(len(surface.split()), _MOST_WORDS)}"]
    rules += [f"known-{label.lower()}" for label in known.labels_of(key, surface)]
    if key in NOT_A_NAME_KEYS:
        rules.append("class-name")
    if surface.rsplit(" ")[-1] in CLASS_HEADS:
        rules.append("class-head")
    rules += _suffix_evidence(surface, form)
    rules += _base_evidence(key, known)
    return tuple(rules)


def _suffix_evidence(surface: str, form: str) -> Iterator[str]:
    for label, suffix in _SUFFIXES.items():
        if form not in ("hangul", "lower") and suffix.search(surface):
            yield f"suffix-{label.lower()}"
    if form in ("phrase", "lower", "capital") and (" " in surface or "-" in surface):
        for label, long_head in _LONG_HEADS.items():
            if long_head.match(surface):
                yield f"long-{label.lower()}"


def _base_evidence(key: str, known: KnownNames) -> Iterator[str]:
    base = _VERSION.sub("", key)
    if base != key:
        for label in known.labels.get(base, ()):
            yield f"base-{label.lower()}"
