"""What is left of a name without its version, size or setting: the names that it may be a variant of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.model.facts import BENCHMARK, METHOD, METRIC

_SIZES = "tiny|mini|nano|small|base|medium|large|huge|giant|xs|xl|xxl"
_TIERS = "pro|ultra|flash|lite|opus|sonnet|haiku|max|plus"
_TUNED = "chat|instruct|turbo|preview|latest|it|vision|coder|math|long|hf|sft|rlhf|distill(?:ed)?|원본|기본"
_STORED = "int[48]|fp(?:8|16|32)|bf16|[248]-?bit|awq|gptq|gguf"
_BACKBONES = r"vit[\s-]?(?:ti|[tsblhg])?(?:[\s/-]?\d{1,2})?|resnet-?\d+|rn-?\d+|swin-?[tsbl]"
_SPLITS = (
    r"val|validation|test|dev|train|minival|test[\s-]?(?:dev|std|clean|other)|dev[\s-]?test|diamond|hard|pro|lite|verified"
    "|plus|mini|full|easy|challenge|redux|extended|subset|clean|public|private|검증|테스트|훈련|학습"
)
_LANGUAGES = "zh|cn|en|ko|kr|ja|jp|de|fr|es|ru|ar|hi|vi|th|pt|chinese|english|korean|japanese|german|french|spanish"


@dataclass(frozen=True, slots=True)
class _Rule:
    """What `pattern` takes off a name for a `reason`, and what it `leaves` in its place.

    Where it `makes`, the parent is a thing even if no text names it; a rule `on_variants` is for names that are
    variants without what it takes off: `Whisper-large-v3` is a Whisper, `Llama v3` is not the Llama before it.
    """

    reason: str
    pattern: re.Pattern[str]
    leaves: str = ""
    makes: bool = False
    on_variants: bool = False


def _rule(reason: str, pattern: str, **said: str | bool) -> _Rule:
    return _Rule(reason, re.compile(pattern, re.IGNORECASE), **said)  # type: ignore[arg-type]


def _words(words: str) -> str:
    """A pattern for one of the words at the end of a name, or in brackets there."""
    return rf"(?:[\s_-]+(?:{words})|\s*\((?:{words})\))$"


# The first rule that fits counts. What is left of `AI2 Reasoning Challenge` or `Bing Chat` may be no thing: most rules
# need a parent that is one.
_RULES: Mapping[str, Sequence[_Rule]] = {
    METHOD: (
        _rule("size", r"[\s_-]*\(?\d+(?:\.\d+)?(?:[x×]\d+(?:\.\d+)?)?\s?[BM]\)?$", makes=True),
        _rule("size", rf"[\s_-]+(?:{_SIZES})$", makes=True),
        _rule("backbone", _words(_BACKBONES)),
        _rule("size letter", r"[\s_-]+(?:Ti|[TSBLHG]|XL|XXL)(?:/\d{1,2}|\d{2})?$"),
        _rule("edition", _words(f"{_TIERS}|{_TUNED}")),
        _rule("precision", _words(_STORED)),
        _rule("context", r"[\s_-]+\d+k$"),
        _rule("date", r"[\s_-]+(?:20\d\d-?\d\d-?\d\d|\d{4})$"),
        _rule("first version", r"[\s_-]*(?:v?1\.0|v1)$"),
        _rule("version", r"[\s_-]+v\d+(?:\.\d+)*$", on_variants=True),
    ),
    BENCHMARK: (
        _rule("resolution", r"[\s_-]*\(?\d{2,4}\s?[x×]\s?\d{2,4}\)?$", makes=True),
        _rule("resolution", r"[\s_-]+(?:64|128|224|256|384|512|1024)$", makes=True),
        _rule("volume", r"[\s_-]*\d+(?:\.\d+)?[KMB]$"),
        _rule("part", _words(_SPLITS)),
        _rule("language", _words(_LANGUAGES)),
        _rule("part", r"(?:/[+\w]{1,2})+$"),
        _rule("part", r"(?:(?<!\+)\+|-[A-Z])$"),
        _rule("version", r"[\s_-]*v\d+(?:\.\d+)*$|[\s_-]+\d\.\d$"),
        _rule("version", r"[\s_-]+I{2,3}$"),
        _rule("year", r"[\s_-]*'?(?:20[012]\d|2[3-6])(?:[\s_-]+(?:I{1,2}|\d{1,2}))?$"),
        _rule("number", r"[\s_-]*[1-9]\d{2,}$"),
        _rule("prefix", r"^(?:M-|Multilingual\s|Tiny[\s-]?|Mini[\s-]?)(?=\w{4})"),
    ),
    METRIC: (
        _rule("samples", r"[\s_-]+\d+K$", makes=True),
        _rule("cutoff", r"(?<=@)\d+$", leaves="k", makes=True),
        _rule("cutoff", r"@(?:[kn]|\d?\.\d+)$"),
        _rule("average", r"^(?:macro|micro|weighted)[\s_-]+"),
        _rule("number", r"(?<=[^\W\d_]{2})[\s_-]?\d+(?:-\d+)?$"),
        _rule("letter", r"-(?:L|Lsum|D)$"),
        _rule("cutoff", r"^top[\s_-]?\d+[\s_-]+"),
    ),
}
# What no rule fits without: to look for it takes a tenth of the time of all rules.
_LIKELY = {
    METHOD: re.compile(
        rf"\d|[\s_-](?:Ti|[TSBLHG]|X?XL)$|[\s_(-](?:{_SIZES}|{_TIERS}|{_TUNED}|{_STORED}|{_BACKBONES})\)?$",
        re.IGNORECASE,
    ),
    BENCHMARK: re.compile(
        rf"\d|/|[+]$|-[A-Z]$|[\s_-]I+$|^M-|^Mini|^Tiny|^Multi|[\s_(-](?:{_SPLITS}|{_LANGUAGES})\)?$", re.IGNORECASE
    ),
    METRIC: re.compile(r"\d|@|-(?:L|Lsum|D)$|^(?:macro|micro|weighted|top)", re.IGNORECASE),
}


@lru_cache(maxsize=1 << 15)
def parents_of(label: str, name: str) -> tuple[tuple[str, str, bool], ...]:
    """(name, reason, whether it is made if absent) of all that a name may be a variant of, the nearest first.

    'LLaMA2-7B-chat' gives 'LLaMA2-7B' (edition) and 'LLaMA2' (size).
    """
    if label not in _RULES or not _LIKELY[label].search(name):
        return ()
    return tuple(_parents(label, name, {name}))


def _parents(label: str, name: str, seen: set[str]) -> Iterator[tuple[str, str, bool]]:
    for rule in _RULES[label]:
        rest = rule.pattern.sub(rule.leaves, name).rstrip(" -_(")
        if rest in seen or not re.search(r"[^\W\d_]", rest):
            continue
        further = list(_parents(label, rest, seen | {rest}))
        if rule.on_variants and not further:
            continue
        yield rest, rule.reason, rule.makes and re.search(r"[^\W\d_]{2}", rest) is not None
        yield from further
        return
