"""The hand list of one label as the overrides leave it: key to the key of the canonical form."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from itertools import product


def ruled_list(listed: Mapping[str, str], same: Mapping[str, str], apart: Collection[Set[str]]) -> Mapping[str, str]:
    """The list, where `same` has the key that leads for every key that is said to be one thing with it.

    Known names of which a form is the same as something are that thing, led by what leads there. Of a pair that is
    kept `apart` the forms that are not canonical are taken out of the list.
    """
    if not same and not apart:
        return listed
    forms = {k for pair in _pairs(same, apart) if _are_one(pair, listed) for k in pair if listed[k] != k}
    left = {k: canonical for k, canonical in listed.items() if k not in forms}
    leads = _leads((left[k], lead) for k, lead in same.items() if k in left)
    led = {k: leads.get(canonical, canonical) for k, canonical in left.items()}
    by_lead = {lead: led[k] for k, lead in same.items() if k in left}
    led |= {k: by_lead[lead] for k, lead in same.items() if lead in by_lead}
    own = {k for pair in apart if _are_one(pair, led) for k in pair if k not in same}
    return {k: k if k in own else thing for k, thing in led.items() if k not in own or listed[k] == k}


def _pairs(same: Mapping[str, str], apart: Iterable[Set[str]]) -> Iterator[Set[str]]:
    """The pairs that are kept apart, under all names that are the same."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    for k, lead in same.items():
        members[lead].add(k)
    for pair in apart:
        yield from map(frozenset, product(*(members.get(same.get(k, k), {k}) for k in pair)))


def _are_one(pair: Set[str], listed: Mapping[str, str]) -> bool:
    return pair <= listed.keys() and len({listed[k] for k in pair}) == 1


def _leads(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each known name the first of the leads that it has, by way of other known names and leads too."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for canonical, lead in pairs:
        found[lead].add(canonical)
    things: list[tuple[set[str], set[str]]] = []
    for lead, names in sorted(found.items()):
        touching = [thing for thing in things if thing[1] & names]
        things = [thing for thing in things if thing not in touching]
        things.append(({lead}.union(*(leads for leads, _ in touching)), names.union(*(held for _, held in touching))))
    return {name: min(leads) for leads, names in things for name in names}
