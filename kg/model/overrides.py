"""What people who know better say about names: the records of the overrides file, and where they contradict."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK
from kg.model.keys import key
from kg.model.people import name_key

AUTHOR = "AUTHOR"
NAMED = (METHOD, BENCHMARK, TASK, METRIC, AUTHOR)  # the labels whose names the file may speak of


@dataclass(frozen=True, slots=True)
class Same:
    """All these names are one thing, and the first leads; `line`, as in all records, is that in the file, from 1."""

    label: str
    names: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Different:
    """These two names are never one thing."""

    label: str
    names: tuple[str, str]
    line: int


@dataclass(frozen=True, slots=True)
class Variant:
    """A name that is a variant of another."""

    label: str
    name: str
    parent: str
    line: int


@dataclass(frozen=True, slots=True)
class Split:
    """On one paper a name is that of `key@tag`."""

    label: str
    name: str
    paper: str
    tag: str
    line: int


@dataclass(frozen=True, slots=True)
class Team:
    """An author that is a team, or is a person."""

    label: str
    name: str
    is_team: bool
    line: int


@dataclass(frozen=True, slots=True)
class Rename:
    """A name that is shown as another."""

    label: str
    name: str
    new_name: str
    line: int


@dataclass(frozen=True, slots=True)
class Overrides:
    """One overrides file without contradictions; parsing `text` again as that of `source` gives the same."""

    same: tuple[Same, ...] = ()
    different: tuple[Different, ...] = ()
    variants: tuple[Variant, ...] = ()
    splits: tuple[Split, ...] = ()
    teams: tuple[Team, ...] = ()
    renames: tuple[Rename, ...] = ()
    source: str = ""
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said of any name, though the file may hold comments."""
        return not any((self.same, self.different, self.variants, self.splits, self.teams, self.renames))

    def of(self, label: str) -> "Overrides":
        """Only what is said of the names of one label."""
        return replace(
            self,
            same=tuple(same for same in self.same if same.label == label),
            different=tuple(different for different in self.different if different.label == label),
            variants=tuple(variant for variant in self.variants if variant.label == label),
            splits=tuple(split for split in self.splits if split.label == label),
            teams=tuple(team for team in self.teams if team.label == label),
            renames=tuple(rename for rename in self.renames if rename.label == label),
        )

    def leads(self, label: str) -> dict[str, str]:
        """For the key of every name in `same`: the name that leads all that are one thing with it.

        Lines that have a name in common speak of one thing.
        """
        found: dict[str, str] = {}
        for group in _groups(self.of(label).same):
            lead = (_leading(group) or group)[0].names[0]
            found |= {fold(label, name): lead for same in group for name in same.names}
        return found


NO_OVERRIDES = Overrides()


def fold(label: str, name: str) -> str:
    """The key under which two spellings of a name of that label are one."""
    return name_key(name) if label == AUTHOR else key(name)


def contradictions(said: Overrides) -> Iterator[tuple[int, str]]:
    """What cannot all be true, with the line of the later word: spellings of one key are one name, `same` makes one."""
    for label in NAMED:
        own, thing = said.of(label), _things(label, said.leads(label))
        yield from _two_leads(own)
        yield from _not_different(own, thing)
        yield from _unlike(_values(own, thing))
        yield from _circles(own, thing)


def _things(label: str, leads: Mapping[str, str]) -> Callable[[str], str]:
    """From a name to the key of the one thing that it is a name of."""

    def thing(name: str) -> str:
        return fold(label, leads.get(fold(label, name), name))

    return thing


def _two_leads(own: Overrides) -> Iterator[tuple[int, str]]:
    for group in _groups(own.same):
        first, *others = _leading(group) or group
        led_by = fold(first.label, first.names[0])
        for same in others:
            if fold(same.label, same.names[0]) != led_by:
                said = f"{same.names[0]!r} leads what {first.names[0]!r} leads by line {first.line}"
                yield same.line, f"{said}; write all names of the thing in one line"


def _not_different(own: Overrides, thing: Callable[[str], str]) -> Iterator[tuple[int, str]]:
    for different in own.different:
        label, (one, other) = different.label, different.names
        if fold(label, one) == fold(label, other):
            advice = f"say under [split.{label.lower()}] which is meant on which paper"
            yield different.line, f"{one!r} and {other!r} are spellings of one name; {advice}"
        elif thing(one) == thing(other):
            lines = ", ".join(str(same.line) for same in own.same if thing(same.names[0]) == thing(one))
            said = f"{one!r} and {other!r} are one thing by `same` (line {lines})"
            yield different.line, f"{said}; take one of the two out"


def _values(own: Overrides, thing: Callable[[str], str]) -> Iterator[tuple[Hashable, Hashable, int, str]]:
    """(of what, the one value that it may have, the line, the words) of all that may be said only once."""
    for variant in own.variants:
        words = f"{variant.name!r} is a variant of {variant.parent!r}"
        yield ("variant", thing(variant.name)), thing(variant.parent), variant.line, words
    for rename in own.renames:
        words = f"{rename.name!r} is shown as {rename.new_name!r}"
        yield ("rename", thing(rename.name)), rename.new_name, rename.line, words
    for team in own.teams:
        words = f"{team.name!r} is a {'team' if team.is_team else 'person'}"
        yield ("team", thing(team.name)), team.is_team, team.line, words
    for split in own.splits:
        words = f"{split.name!r} is {split.tag!r} on {split.paper!r}"
        yield ("split", thing(split.name), split.paper), split.tag, split.line, words


def _unlike(values: Iterable[tuple[Hashable, Hashable, int, str]]) -> Iterator[tuple[int, str]]:
    before: dict[Hashable, tuple[Hashable, int, str]] = {}
    for of, value, line, words in values:
        first, where, said = before.setdefault(of, (value, line, words))
        if value != first:
            yield line, f"{words}, but {said} by line {where}; take one of the two out"


def _circles(own: Overrides, thing: Callable[[str], str]) -> Iterator[tuple[int, str]]:
    parents: dict[str, Variant] = {}
    for variant in own.variants:
        child, above = thing(variant.name), thing(variant.parent)
        lines = []
        while above != child and above in parents:
            lines.append(str(parents[above].line))
            above = thing(parents[above].parent)
        if above != child:
            parents.setdefault(child, variant)
        elif lines:
            said = f"{variant.parent!r} is a variant of {variant.name!r} (line {', '.join(lines)})"
            yield variant.line, f"{variant.name!r} is a variant of {variant.parent!r}, but {said}; break the circle"
        else:
            yield variant.line, f"{variant.name!r} is a variant of itself, {variant.parent!r}; take it out"


def _groups(said: Sequence[Same]) -> list[list[Same]]:
    """The lines of one label by what they speak of: those with a name in common, by way of others too, together."""
    parent: dict[str, str] = {}

    def find(key_: str) -> str:
        while (above := parent.setdefault(key_, key_)) != key_:
            parent[key_] = key_ = parent[above]
        return key_

    for same in said:
        root = find(fold(same.label, same.names[0]))
        for name in same.names[1:]:
            parent[find(fold(same.label, name))] = root
    groups: defaultdict[str, list[Same]] = defaultdict(list)
    for same in said:
        groups[find(fold(same.label, same.names[0]))].append(same)
    return list(groups.values())


def _leading(group: Sequence[Same]) -> list[Same]:
    """The lines of a group whose first name follows in none of them."""
    led = set()
    for same in group:
        first, *others = (fold(same.label, name) for name in same.names)
        led |= {*others} - {first}
    return [same for same in group if fold(same.label, same.names[0]) not in led]
