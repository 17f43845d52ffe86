"""What the hand lists and the overrides file say of the names of one label, by their keys."""

from collections.abc import Iterable, Mapping

from kg.known import Known
from kg.link.listing import ruled_list
from kg.model.keys import key
from kg.model.overrides import Overrides, Split


class Rulings:
    """The overrides go before the lists: who wrote them knows better."""

    def __init__(self, overrides: Overrides, label: str, known: Known) -> None:
        said, leads = overrides.of(label), overrides.leads(label)
        self._label = label
        self._known = known
        self._spelled = {key(lead): lead for lead in leads.values()}
        self.same: Mapping[str, str] = {key_: key(lead) for key_, lead in leads.items()}
        self.apart = frozenset(frozenset(map(key, held.names)) for held in said.different)
        self.listed: Mapping[str, str] = ruled_list(known.keys(label), self.same, self.apart)
        self.splits: tuple[Split, ...] = said.splits
        self.parents = {key(held.name): held.parent for held in said.variants}
        self.renames = {key(held.name): held.new_name for held in said.renames}

    def leading(self, members: Iterable[str]) -> str | None:
        """The key that a group is known by: the first name of `same`, or the canonical form of the hand list."""
        held = set(members)
        by_hand = (self.listed[k] for k in held if k in self.listed)
        return min(held & self._spelled.keys(), default=None) or min(by_hand, default=None)

    def known_name(self, own_key: str) -> str | None:
        """The canonical form of the hand list, unless the overrides say that another form of it leads."""
        if own_key not in self.listed or self._leads_canonical(own_key):
            return None
        return self._known.name(self._label, own_key)

    def leading_name(self, own_key: str) -> str | None:
        """A leading name of the overrides as they spell it, where a hand list has it: other names stand in texts."""
        return self._spelled.get(own_key) if own_key in self._known.keys(self._label) else None

    def higher_is_better(self, own_key: str) -> bool | None:
        """The direction of a metric, or of what is the same; None where it is not known."""
        same = sorted(key_ for key_, lead in self.same.items() if lead == own_key)
        directions = map(self._known.higher_is_better, [own_key, *same])
        return next((direction for direction in directions if direction is not None), None)

    def _leads_canonical(self, own_key: str) -> bool:
        return own_key in self._spelled and self._known.keys(self._label).get(own_key) != own_key
