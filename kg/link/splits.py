"""Names that the overrides take apart by paper."""

from collections import defaultdict
from collections.abc import Mapping

from kg.link.groups import Groups
from kg.link.rulings import Rulings
from kg.model.keys import key


class Splits:
    """The tag of each paper on which a name is split, by the root of the name's group."""

    def __init__(self, rulings: Rulings, groups: Groups) -> None:
        self._same = rulings.same
        self._groups = groups
        self._tags: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for held in rulings.splits:
            name = self._thing(key(held.name))
            self._tags[groups.find(name), held.paper][name] = held.tag
        self.roots = {root for root, _ in self._tags}
        self.papers = {paper for _, paper in self._tags}

    def of_paper(self, paper: str, entity: str, surfaces: Mapping[str, int], sense: str) -> tuple[str, str] | None:
        """(root, tag) of an entity where a name of it, or of its group, is split on the paper.

        The entity's own name goes first, then its most frequent surface, then the first of the group's names.
        """
        if paper not in self.papers:
            return None
        for name in [entity, *(key(s) for s in sorted(surfaces, key=lambda s: (-surfaces[s], s)))]:
            root = self._groups.find(name)
            if tag := self._tags.get((root, paper), {}).get(self._thing(name)):
                return root, tag
        for root in (self._groups.find(entity), sense):
            if tags := self._tags.get((root, paper)):
                return root, tags[min(tags)]
        return None

    def _thing(self, key_: str) -> str:
        return self._same.get(key_, key_)
