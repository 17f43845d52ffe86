"""Count what annotated entries say of forms: the lexicons."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations

from kg.extract.names.lexicon import Lexicon, both, hash_of_form
from kg.extract.names.tokens import PAD
from kg.model.keys import key
from training.examples import Example

_LONGEST = 5  # tokens
_OFTEN = 4  # entries that have a form which none annotates, for it to be kept
_LABELS, _ROLES = 4, 8


def count_labels(examples: Sequence[Example]) -> Lexicon:
    """Count for each form the entries that have it, and those that annotate it with each label."""
    seen = Counter(form for example in examples for form in forms_of(example))
    named: dict[int, list[int]] = {}
    for example in examples:
        for form, label in example.labels.items():
            named.setdefault(hash_of_form(form), [0] * _LABELS)[label] += 1
    kept = {form for form, times in seen.items() if times >= _OFTEN} | named.keys()
    return Lexicon(1 + _LABELS, {form: (seen[form], *named.get(form, [0] * _LABELS)) for form in kept})


@cache
def forms_of(example: Example) -> frozenset[int]:
    """Return the hashes of the keys of all spans of an entry that are not too long."""
    tokens, ends = example.seen.tokens, example.seen.ends
    stops = (tokens.end_at[ends.token] - ends.cut).tolist()
    rows: dict[int, list[int]] = {}
    for token, stop in zip(ends.token.tolist(), stops, strict=True):
        rows.setdefault(token, []).append(stop)
    forms = set()
    for first in range(PAD, len(tokens.words) - PAD):
        start, sentence = int(tokens.start_at[first]), tokens.sentence[first]
        for last in range(first, min(first + _LONGEST, len(tokens.words) - PAD)):
            if tokens.sentence[last] != sentence:
                break
            forms.update(example.entry.text[start:stop] for stop in rows.get(last, ()))
    return frozenset(hash_of_form(key(form)) for form in forms)


def count_roles(examples: Sequence[Example]) -> Lexicon:
    """Count for each form the entries that give it each role."""
    counts: dict[str, list[int]] = {}
    for example in examples:
        for (label, form), role in example.roles.items():
            counts.setdefault(form, [0] * _ROLES)[4 * label + role] += 1
    return _lexicon(_ROLES, counts)


def count_joins(examples: Sequence[Example]) -> Lexicon:
    """Count for each two forms the entries that join them in one entity."""
    counts: dict[str, list[int]] = {}
    for example in examples:
        for one, other in combinations(sorted(example.entities), 2):
            if example.entities[one] == example.entities[other]:
                counts.setdefault(both(one, other), [0])[0] += 1
    return _lexicon(1, counts)


def _lexicon(width: int, counts: Mapping[str, Sequence[int]]) -> Lexicon:
    return Lexicon(width, {hash_of_form(form): tuple(row) for form, row in counts.items()})
