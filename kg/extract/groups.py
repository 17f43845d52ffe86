"""Sets of keys that name one thing."""

from collections.abc import Iterable

from kg.extract.records import Candidate, Pair, Typing


class Groups:
    """Typings by key, joined into groups; a group's label is that of its surest member."""

    def __init__(self, typings: dict[str, Typing]) -> None:
        self._typings = dict(typings)
        self._parent = {key: key for key in typings}

    def join_listed(self) -> None:
        """Join the keys to which a list gives one name."""
        first: dict[tuple[str, str], str] = {}
        for typing in self._typings.values():
            if typing.name:
                self._join(first.setdefault((typing.label, typing.name), typing.key), typing.key)

    def join_pairs(self, pairs: Iterable[Pair]) -> None:
        """Join the two forms of each pair of which one is a name; the other becomes its surface."""
        for pair in pairs:
            left, right = self._typings.get(pair.left.key), self._typings.get(pair.right.key)
            if left or right:
                self._add(pair.left, left or right)
                self._add(pair.right, right or left)
                self._join(pair.left.key, pair.right.key)

    def members(self) -> list[list[Typing]]:
        """Return the groups in the order of their first key, each with its surest member first."""
        groups: dict[str, list[Typing]] = {}
        for key, typing in self._typings.items():
            groups.setdefault(self._root(key), []).append(typing)
        return [sorted(group, key=lambda typing: -typing.probability) for group in groups.values()]

    def _add(self, form: Candidate, like: Typing | None) -> None:
        if form.key not in self._typings and like:
            other = Typing(form.key, like.label, "alias-pair", like.probability * 0.9, "", (form.surface,))
            self._typings[form.key] = other
            self._parent[form.key] = form.key

    def _join(self, one: str, other: str) -> None:
        self._parent[self._root(other)] = self._root(one)

    def _root(self, key: str) -> str:
        while self._parent[key] != key:
            key = self._parent[key]
        return key
