"""Which group a mention means: an acronym of two things leads to the one that its text spells out."""

from collections.abc import Mapping

from kg.link.groups import ACRONYM, Groups, alike
from kg.model.keys import digits, key


def meant(groups: Groups, entity: str, surfaces: Mapping[str, int]) -> str:
    """The group of the most frequent long form where the entity's own group stands for something else."""
    own = groups.find(key(entity))
    forms = {surface: key(surface) for surface in sorted({entity, *surfaces})}
    acronyms = [k for k in forms.values() if k.isascii() and len(k) <= ACRONYM and groups.find(k) == own]
    spelled = [s for s in surfaces if any(spells_out(forms[s], k) and digits(s) == digits(k) for k in acronyms)]
    if not spelled or any(_is_a_form_of(groups, own, forms[s]) for s in spelled):
        return own
    return groups.find(forms[min(spelled, key=lambda s: (-surfaces[s], s))])


def _is_a_form_of(groups: Groups, root: str, long: str) -> bool:
    return any(len(k) > ACRONYM and alike(k, long) for k in groups.members(root))


def spells_out(long: str, short: str) -> bool:
    """Whether a long Latin key has the acronym's letters in order, from its first on, and not in one piece."""
    if not long.isascii() or len(long) <= ACRONYM or short in long or long[0] != short[0]:
        return False
    rest = iter(long)
    return all(letter in rest for letter in short)
