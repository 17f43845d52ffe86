"""Author names to authors: one for each name key."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from kg.model import nodes
from kg.model.facts import Facts
from kg.model.people import is_team, name_key


def link_authors(facts: Iterable[Facts]) -> dict[str, nodes.Author]:
    """All authors by id; the most frequent spelling is the name, the first of equals by sort."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for fact in facts:
        for entry in fact.digest.entries:
            for name in entry.authors:
                spellings[name_key(name)][name] += 1
    return {id_: _author(id_, counts) for id_, counts in sorted(spellings.items())}


def _author(id_: str, counts: Mapping[str, int]) -> nodes.Author:
    name = min(counts, key=lambda spelling: (-counts[spelling], spelling))
    return nodes.Author(
        id=id_,
        name=name,
        variants=sorted(counts),
        kind="team" if is_team(name) else "person",
        homonym_score=0.0,
        homonym_reasons=[],
    )
