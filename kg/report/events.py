"""Communities that merged or split, as a table, and what a community is called."""

from collections.abc import Mapping, Sequence

from kg.analyse.coauthors.events import Event
from kg.report.document import Cell, Node, Table, columns
from kg.report.indexed import Indexed


def community_node(held: Indexed, id_: str, names: Mapping[str, str]) -> Node:
    """A community by its name; one that is small now, or gone, by the person and month of its birth."""
    month, _, person = id_.partition("/")
    author = held.authors.get(person)
    return Node("Community", id_, names.get(id_) or f"{author.name if author else person}, {month}")


def events_table(events: Sequence[Event], held: Indexed, names: Mapping[str, str] | None = None) -> Table:
    """Every event with the communities before and after; `names` are of those that are described."""

    def called(ids: Sequence[str]) -> tuple[Node, ...]:
        return tuple(community_node(held, id_, names or {}) for id_ in ids)

    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (event.month, event.kind, called(event.before), called(event.after), event.people) for event in events
    )
    return Table("events-list", "", columns("month", "what", "before", "after", "people who moved"), rows)
