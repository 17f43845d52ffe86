"""Second stage: what each candidate is, by the summed weights of the rules that hold of it."""

from collections.abc import Iterable
from math import exp

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.evidence import evidence
from kg.extract.heads import find_heads
from kg.extract.lists import KnownNames, known_names
from kg.extract.records import Candidates, Typing
from kg.extract.weights import BIAS, LABELS, THRESHOLDS, WEIGHTS
from kg.extract.words import NOT_A_NAME_KEYS
from kg.model.facts import Entry

# The rules that can be said to have found a name; the others only weigh.
NAMING_RULES = ("known", "base", "head", "cue", "suffix", "long", "shape", "found", "benchmark-title")
_NONE = (0.0, 0.0, 0.0, 0.0)


@Language.component("kg_classify")
def add_typings(doc: Doc) -> Doc:
    """Set `doc._.typings`."""
    doc._.typings = classify(doc._.entry, doc._.candidates, known_names())
    return doc


def classify(entry: Entry, candidates: Candidates, known: KnownNames) -> dict[str, Typing]:
    """Return the typing of each key that is a name, by key."""
    typings: dict[str, Typing] = {}
    rules_of: dict[str, set[str]] = {}
    surfaces_of: dict[str, dict[str, None]] = {}
    heads = find_heads(entry, candidates.spans)
    for span, head in zip(candidates.spans, heads, strict=True):
        rules_of.setdefault(span.key, set()).update(evidence(span, entry.sentences[span.sentence], head))
        surfaces_of.setdefault(span.key, {})[span.surface] = None
    for key in _glossed_classes(candidates):
        rules_of[key].add("class-name")
    for key, rules in rules_of.items():
        typing = _type(key, rules, tuple(surfaces_of[key]), known)
        if typing:
            typings[key] = typing
    return typings


def _glossed_classes(candidates: Candidates) -> Iterable[str]:
    """The keys that a parenthesis says to be the name of a class: `대규모 언어 모델(LLM)`."""
    for pair in candidates.pairs:
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            if one.key in NOT_A_NAME_KEYS and " " in other.surface:
                yield other.key


def _type(key: str, rules: set[str], surfaces: tuple[str, ...], known: KnownNames) -> Typing | None:
    if "class-name" in rules and "known-task" not in rules:
        return None
    ordered = sorted(rules)
    odds = _odds(ordered)
    sure, which = max(
        (_probability(odd) - threshold, index)
        for index, (odd, threshold) in enumerate(zip(odds, THRESHOLDS, strict=True))
    )
    if sure < 0:
        return None
    naming = [rule for rule in ordered if rule.startswith(NAMING_RULES)]
    rule = max(naming, key=lambda rule: WEIGHTS.get(rule, _NONE)[which])
    label = LABELS[which]
    return Typing(key, label, rule, _probability(odds[which]), known.names.get((label, key), ""), surfaces)


def _probability(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _odds(rules: Iterable[str]) -> tuple[float, ...]:
    weights = [BIAS, *(WEIGHTS[rule] for rule in rules if rule in WEIGHTS)]
    return tuple(sum(column) for column in zip(*weights, strict=True))
