"""Names that are a version, size or setting of another: what is left of a name without it."""

import re
from collections import deque
from collections.abc import Sequence

from kg.link.identities import Identities
from kg.link.making import new_concept
from kg.link.rulings import Rulings
from kg.model import edges, nodes
from kg.model.facts import BENCHMARK, METHOD, METRIC
from kg.model.keys import key

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
_SAID = "override"
MADE_IF_ABSENT = frozenset(("size", "resolution", "samples", "cutoff", _SAID))
_PLURAL_CUTOFF = {"cutoff": "k"}


def parent_of(label: str, name: str) -> tuple[str, str] | None:
    """(the name that this one is a variant of, the reason), or None: 'LLaMA2-7B' gives ('LLaMA2', 'size')."""
    for reason, pattern in _RULES.get(label, ()):
        rest = pattern.sub(_PLURAL_CUTOFF.get(reason, ""), name).rstrip(" -_(")
        if rest != name and re.search(r"[^\W\d_]{2}", rest):
            return rest, reason
    return None


def link_variants(
    label: str, concepts: dict[str, nodes.Concept], identities: Identities, rulings: Rulings
) -> list[edges.VariantOf]:
    """The parent of each concept that has one; a parent that no text names is added to the concepts."""
    names = identities.names
    found = []
    waiting = deque(sorted(concepts))
    things = {*waiting, *rulings.listed.values()}
    said = names.by_id(rulings.parents, concepts)
    while waiting:
        child = waiting.popleft()
        parent = (said[child], _SAID) if child in said else parent_of(label, concepts[child].name)
        if parent is None:
            continue
        name, reason = parent
        id_ = names.one(key(name), concepts, is_made=reason == _SAID)
        if id_ is None or id_ == child or (reason not in MADE_IF_ABSENT and id_ not in things):
            continue  # none: a homonym, and which of them is meant cannot be told from the name
        if id_ not in concepts:
            shown = rulings.known_name(id_) or rulings.leading_name(id_) or name
            concepts[id_] = new_concept(label, id_, id_, shown, [name], rulings)
            waiting.append(id_)
        found.append(edges.VariantOf(child, id_, reason))
    return _without_cycles(found)


def _without_cycles(found: Sequence[edges.VariantOf]) -> list[edges.VariantOf]:
    parents: dict[str, str] = {}
    kept = []
    for edge in sorted(found, key=lambda edge: (edge.reason != _SAID, edge.start)):
        above: str | None = edge.stop
        while above is not None and above != edge.start:
            above = parents.get(above)
        if above is None:
            parents[edge.start] = edge.stop
            kept.append(edge)
    return kept
