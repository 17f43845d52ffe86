"""Spellings of one name whose keys differ: in accents, punctuation, a plural, a version's v, a word like `model`."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

import polars as pl

from kg.link.task_words import task_words
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK
from kg.model.keys import key

_Step = tuple[re.Pattern[str], str]
_MARKS = r"[;:,'\"`“”‘’!?™®$\\{}()\[\]^]"
_ANY: Sequence[_Step] = (
    (re.compile(r"\s*\([A-Z]{2,}\)(?=\s)"), ""),  # Kullback-Leibler (KL) divergence
    (re.compile(r"(?<=\d),(?=\d{3}(?!\d))"), ""),
    # Between numbers a mark parts two of them, and a period before one makes it another: Recall@.5 is not Recall@5.
    (re.compile(rf"(?<!\d){_MARKS}|{_MARKS}(?!\d)|\.(?!\d)|(?<=[^\W\d_])\."), ""),
    (re.compile(r"(?<=\d)\s?×\s?(?=\d)"), "x"),
    (re.compile(r"&"), "and"),
    (re.compile(r"(?<=[A-Z])s$|(?<=[a-z]{3}[a-hj-rtv-z])s$"), ""),
)
_VERSIONS: Sequence[_Step] = (
    (re.compile(r"(?:(?<=[\s_-])[vV]|(?<=[A-Za-z0-9])v)(?=\d+(?:\.\d+)*(?![A-Za-z\d]))"), ""),
    (re.compile(r"(?<=\d)\.0(?![\d.])"), ""),
)
_NAMED = r"(?<=.[A-Z0-9])(?P<rest>[a-z0-9+]*)[\s_-]+(?:{})$"  # what goes before has a capital past its first letter
_METHODS = (
    "models?|framework|algorithm|method|networks?|architecture|optimizer|"
    "모델|프레임워크|알고리즘|방법|기법|네트워크|아키텍처|옵티마이저"
)
_BENCHMARKS = "datasets?|benchmarks?|corpus|데이터셋|데이터 ?세트|데이터|벤치마크|코퍼스|말뭉치"
_STEPS: Mapping[str, Sequence[_Step]] = {
    METHOD: (*_ANY, *_VERSIONS, (re.compile(_NAMED.format(_METHODS)), r"\g<rest>")),
    BENCHMARK: (
        *_ANY,
        *_VERSIONS,
        (re.compile(r"(?<!\d)(\d{2,4})\s?[xX]\s?\1(?!\d)"), r"\1"),
        (re.compile(_NAMED.format(_BENCHMARKS)), r"\g<rest>"),
    ),
    METRIC: (
        *_ANY,
        (re.compile(r"[\s_-]+(?:scores?|metric|점수|스코어|지표|값)$", re.IGNORECASE), ""),
        (re.compile(r"유사성"), "유사도"),
        (re.compile(r"률"), "율"),
    ),
}
_ONE_WORD = re.compile(r"[A-Z][a-z]+s")
# A method or benchmark without any of these is as loose as its key: most are, and looking costs less than loosening.
_ODD = (
    r"[^\w\s+@%/~*#<>=|-]|[^\x00-\x7F가-힣]|[vV]\d|\.0|\d[xX]\d|s$|[A-Z\d].*[\s_-](?:"
    rf"{_METHODS}|{_BENCHMARKS})$"
)


def same_spellings(label: str, surfaces: pl.DataFrame) -> list[tuple[str, str]]:
    """Pairs of keys that are spellings of one name, of the `surface` and `key` of one label."""
    once = surfaces.select("key", "surface").unique().sort("key", "surface")
    if label == TASK:
        first: dict[str, str] = {}
        loosened = ((own, task_words(surface)) for own, surface in once.iter_rows())
    else:
        first = {own: own for own in once["key"]}
        odd = once if label == METRIC else once.filter(pl.col("surface").str.contains(_ODD))
        loosened = ((own, loose_key(label, surface)) for own, surface in odd.iter_rows())
    pairs = [(own, first.setdefault(loose, own)) for own, loose in loosened if loose]
    return [(own, other) for own, other in pairs if own != other]


def loose_key(label: str, surface: str) -> str:
    """The key of a name without what spellings differ in; numbers are kept, but for `.0` and a repeated side."""
    if _ONE_WORD.fullmatch(surface):
        return key(surface)  # `Dolphins` may be a name of its own
    for pattern, leaves in _STEPS[label]:
        surface = pattern.sub(leaves, surface)
    return key(surface if surface.isascii() else _without_accents(surface))


def _without_accents(text: str) -> str:
    parts = (unicodedata.normalize("NFKD", letter) if letter < "ᄀ" else letter for letter in text)
    return "".join(part for part in "".join(parts) if not "\u0300" <= part <= "\u036f")
