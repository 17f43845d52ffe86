"""What a build has to do: which digests are new, changed, gone or as they were."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from kg.model import nodes
from kg.model.facts import Problem


@dataclass(frozen=True, slots=True)
class Plan:
    """Digests by id, apart by what happens to them; `held` are those of the store as it is.

    `added` and `changed` are read by the extractor, `stale` too, since another extractor read them before; of `moved`
    ones only the file differs, which is given. `gone` stay though their files are not there any more, `unread` though
    nothing can be read there now. `half` are removed since a load that was broken off left them half written and their
    files are not given. `given` are the digests in the files that are. Of what was parsed, `headings` and `entries` are
    counts. `derives_anew` says that something else than digests differs, and `broken` why the store must be made new.
    """

    held: Mapping[str, nodes.Digest]
    added: Set[str] = frozenset()
    changed: Set[str] = frozenset()
    stale: Set[str] = frozenset()
    moved: Mapping[str, str] = field(default_factory=dict)
    removed: Set[str] = frozenset()
    gone: Set[str] = frozenset()
    unread: Set[str] = frozenset()
    half: Set[str] = frozenset()
    given: Set[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    headings: int = 0
    entries: int = 0
    entries_to_read: int = 0
    derives_anew: bool = False
    broken: str = ""

    @property
    def to_read(self) -> set[str]:
        """What the extractor must read."""
        return {*self.added, *self.changed, *self.stale}

    @property
    def replaced(self) -> set[str]:
        """The digests whose facts in the store go or are written anew; of moved ones only the name."""
        return {*self.changed, *self.stale, *self.removed}

    @property
    def unchanged(self) -> set[str]:
        """The digests of the store that stay as they are."""
        return self.held.keys() - self.replaced - self.moved.keys()

    @property
    def is_empty(self) -> bool:
        """Whether no digest differs."""
        return not (self.added or self.replaced or self.moved)
