"""Names that are a version, size or setting of another: what is left of a name without it."""

import re
from collections.abc import Sequence

from kg.model.facts import BENCHMARK, METHOD, METRIC

_SIZES = r"(?:tiny|mini|nano|small|base|medium|large|huge|giant|xs|xl|xxl)"
_EDITIONS = r"(?:chat|instruct|turbo|preview|it|vision|coder|math|long|hf)"
_PARTS = r"(?:val|validation|test|dev|train|diamond|hard|pro|lite|verified|plus|mini|full|easy|challenge)"

# One rule: the reason and what it takes off the end of a name. The first that fits counts.
_RULES: dict[str, Sequence[tuple[str, re.Pattern[str]]]] = {
    METHOD: (
        ("size", re.compile(r"[\s_-]*\(?\d+(?:\.\d+)?(?:[x×]\d+(?:\.\d+)?)?\s?[BM]\)?$", re.IGNORECASE)),
        ("size", re.compile(rf"[\s_-]+{_SIZES}$", re.IGNORECASE)),
        ("edition", re.compile(rf"[\s_-]+{_EDITIONS}$", re.IGNORECASE)),
    ),
    BENCHMARK: (
        ("resolution", re.compile(r"[\s_-]*\(?\d{2,4}\s?[x×]\s?\d{2,4}\)?$")),
        ("resolution", re.compile(r"[\s_-]+(?:64|128|224|256|384|512|1024)$")),
        ("volume", re.compile(r"[\s_-]+\d+(?:\.\d+)?[KMB]$", re.IGNORECASE)),
        ("part", re.compile(rf"[\s_-]+{_PARTS}$", re.IGNORECASE)),
    ),
    METRIC: (
        ("samples", re.compile(r"[\s_-]+\d+K$", re.IGNORECASE)),
        ("cutoff", re.compile(r"(?<=@)\d+$")),
    ),
}
# What is left of `AI2 Reasoning Challenge` or `Bing Chat` may be no thing: other reasons need a parent that is one.
MADE_IF_ABSENT = frozenset(("size", "resolution", "samples", "cutoff"))
_PLURAL_CUTOFF = {"cutoff": "k"}


def parent_of(label: str, name: str) -> tuple[str, str] | None:
    """(the name that this one is a variant of, the reason), or None: 'LLaMA2-7B' gives ('LLaMA2', 'size')."""
    for reason, pattern in _RULES.get(label, ()):
        rest = pattern.sub(_PLURAL_CUTOFF.get(reason, ""), name).rstrip(" -_(")
        if rest != name and re.search(r"[^\W\d_]{2}", rest):
            return rest, reason
    return None
