"""Pairs of a long and a short form, or of a Korean and an English one: `긴 이름(Long Form; LF)`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.cues import PARTICLES
from kg.extract.records import Candidate, Pair
from kg.model.facts import Sentence
from kg.model.keys import key

_GLOSS = re.compile(r"\s?\((?P<inside>[^()]{2,100})\)")
_PARTS = re.compile(r"\s*(?:[;,:]|\s-\s|이하)\s*")
_LATIN_BEFORE = re.compile(r"[A-Za-zΑ-ω][\w+.@&'’-]*(?: [A-Za-z0-9][\w+.@&'’-]*)*$", re.ASCII)
_LATIN_PART = re.compile(r"[A-Za-z0-9Α-ω][A-Za-z0-9Α-ω+.@&'’/ -]*$")
_HANGUL_WORD = re.compile(r"[^\s,.()\[\]'\"“”‘’:;*]+$")
# A straight quotation mark behind a letter, a full stop or a bracket closes; what is quoted begins with a letter.
_QUOTED_BEFORE = re.compile(r"(?:(?<![\w)\]}.,!?%*])['\"]|[“‘])([^\W_][^'\"“”‘’]{0,38}[^\s'\"“”‘’])['\"”’]?$")
_PARTICLE_FIRST = re.compile(r"(?P<word>[가-힣]+)\s")
# A Korean word that ends like this is no part of the name that follows it.
_LOOSE = re.compile(
    r".*(?:[을를은는]|에서|에게|으로|하는|되는|하여|위한|통해|기존의|새로운|라는|있는|없는|및|등|이고|하고|위해|대한|같은|인|된|한|의|와|과)$"
)
# A Korean word for a class of things: alone it is no form of the name behind it (`상태 공간 모델(SSM)` cut short).
_CLASS_NOUNS = frozenset(
    "모델 모델들 방법 방법론 방식 기법 기술 블록 알고리즘 구조 시스템 네트워크 프레임워크 아키텍처 데이터 "
    "데이터셋 벤치마크 작업 과제 문제 능력 학습 훈련 생성 추론 최적화 평가 점수 지표 메커니즘 모듈 전략 접근법 "
    "에이전트 인코더 디코더 함수 손실 정책 층 레이어 변환기 신경망 파이프라인 도구 연구 이미지 비디오 텍스트 언어 "
    "예측 검색 메모리 주의 캐시 샘플링 프롬프트 조정 미세조정 튜닝 오류".split()
)
_CLOSERS = "'\"”’*"
_MOST_WORDS = 5


def find_pairs(sentence: Sentence) -> Iterator[Pair]:
    """Yield the pairs that a parenthesis makes with what stands before it, and those inside it."""
    for gloss in _GLOSS.finditer(sentence.text):
        parts = list(_parts(sentence, gloss.start("inside"), gloss.end("inside")))
        if not parts:
            continue
        before = _before(sentence, gloss.start(), len(parts[0].surface.split()))
        forms = [before, *parts] if before else parts
        for left, right in pairwise(forms):
            if is_pair(left.surface, right.surface):
                yield Pair(left, right)


def is_pair(left: str, right: str) -> bool:
    """Whether the two forms can name one thing: another script, or the one abbreviates the other."""
    if left.isascii() != right.isascii():
        return True
    return abbreviates(right, left) or abbreviates(left, right)


def abbreviates(short: str, long: str) -> bool:
    """Whether the letters of the short form stand in order in the long one, from its first letter on."""
    letters = [c for c in short.casefold().removesuffix("s") if c.isalnum()]
    rest = long.casefold()
    if not letters or len(short) >= len(long) or " " in short or not rest.startswith(letters[0]):
        return False
    at = 0
    for letter in letters:
        at = rest.find(letter, at) + 1
        if not at:
            return False
    return len(long) > len(short) + 2


def _parts(sentence: Sentence, start: int, end: int) -> Iterator[Candidate]:
    at = start
    for separator in [*_PARTS.finditer(sentence.text, start, end), None]:
        stop = separator.start() if separator else end
        part = sentence.text[at:stop]
        stripped = part.strip(" '\"“”‘’*")
        if _LATIN_PART.match(stripped):
            yield _candidate(sentence, at + part.index(stripped), stripped)
        elif at > start or stripped:
            return
        at = separator.end() if separator else end


def _before(sentence: Sentence, end: int, words: int) -> Candidate | None:
    text = sentence.text[:end].rstrip(_CLOSERS)
    latin = _LATIN_BEFORE.search(text[-60:])
    if latin:
        return _candidate(sentence, len(text) - len(latin.group()), latin.group())
    quoted = _QUOTED_BEFORE.search(sentence.text[:end][-44:])
    if quoted and not _begins_with_a_particle(quoted[1]):
        return _candidate(sentence, end - len(quoted.group()) + 1, quoted[1])
    return _hangul_before(sentence, text, min(words, _MOST_WORDS))


def _hangul_before(sentence: Sentence, text: str, words: int) -> Candidate | None:
    start = len(text)
    for _ in range(words):
        word = _HANGUL_WORD.search(text[:start].rstrip(" ") if start < len(text) else text)
        if word is None or (start < len(text) and _LOOSE.match(word.group())):
            break
        start = word.start()
    surface = text[start:]
    if len(surface) < 2 or surface in _CLASS_NOUNS or _begins_with_a_particle(surface):
        return None
    return _candidate(sentence, start, surface)


def _begins_with_a_particle(surface: str) -> bool:
    first = _PARTICLE_FIRST.match(surface)
    return first is not None and first["word"] in PARTICLES


def _candidate(sentence: Sentence, start: int, surface: str) -> Candidate:
    at = sentence.start_at + start
    return Candidate(sentence.number, at, at + len(surface), surface, key(surface), "pair")
