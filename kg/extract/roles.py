"""Fourth stage: the role of each occurrence, from the cues beside it, the section and the title."""

from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.confidence import name_confidence
from kg.extract.evidence import form_evidence
from kg.extract.records import Entity, Place
from kg.extract.role_evidence import place_evidence
from kg.extract.role_weights import BIAS, CUE_ROLES, INHERITED, WEIGHTS
from kg.model.facts import ROLES, Entry, Occurrence
from kg.model.keys import key

Rules = set[str]
_OFTEN = 3


@Language.component("kg_roles")
def add_occurrences(doc: Doc) -> Doc:
    """Set `doc._.occurrences`."""
    doc._.occurrences = find_roles(doc._.entry, doc._.places)
    return doc


def find_roles(entry: Entry, places: Sequence[Place]) -> tuple[Occurrence, ...]:
    """Return an occurrence with its role for each place."""
    evidence = place_evidence(entry, places)
    roles = {entity: _role(entity, rules) for entity, rules in entity_rules(places, evidence).items()}
    return tuple(
        _occurrence(entry, place, rules, roles[place.entity]) for place, rules in zip(places, evidence, strict=True)
    )


def entity_rules(places: Sequence[Place], evidence: Sequence[Iterable[str]]) -> dict[Entity, Rules]:
    """Return the rules that hold of any occurrence of each entity, and how often it occurs."""
    rules: dict[Entity, Rules] = {}
    counts: dict[Entity, int] = {}
    for place, own in zip(places, evidence, strict=True):
        rules.setdefault(place.entity, set()).update(own)
        counts[place.entity] = counts.get(place.entity, 0) + 1
    for entity, count in counts.items():
        rules[entity].add(f"times-{min(count, _OFTEN)}")
        rules[entity].update(
            rule
            for surface in entity.surfaces
            for rule in form_evidence(key(surface), surface)
            if rule.startswith(("known", "base", "shape"))
        )
    return rules


def _role(entity: Entity, rules: Rules) -> str:
    """The likeliest role of an entity."""
    roles = ROLES[entity.label]
    if entity.label not in WEIGHTS:
        return roles[0]
    table = WEIGHTS[entity.label]
    held = [BIAS[entity.label], *(table[rule] for rule in sorted(rules) if rule in table)]
    odds = [sum(column) for column in zip(*held, strict=True)]
    return roles[max(range(len(roles)), key=odds.__getitem__)]


def _occurrence(entry: Entry, place: Place, rules: Iterable[str], role: str) -> Occurrence:
    """An occurrence has the role of its own cue, unless that is a stronger one than its entity's."""
    entity, roles = place.entity, ROLES[place.entity.label]
    own = next((CUE_ROLES[entity.label, rule] for rule in rules if (entity.label, rule) in CUE_ROLES), None)
    has_cue = own is not None and roles.index(own) >= roles.index(role)
    confidence = name_confidence(entity.label, entity.rule)
    return Occurrence(
        sentence=place.sentence,
        label=entity.label,
        entity=entity.name,
        surface=entry.text[place.start_at : place.end_at],
        start_at=place.start_at,
        end_at=place.end_at,
        role=own if own and has_cue else role,
        rule=entity.rule,
        confidence=confidence if has_cue or len(roles) == 1 else round(confidence * INHERITED, 3),
    )
