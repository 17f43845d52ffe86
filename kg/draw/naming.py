"""A name in any spelling to the node that it means."""

from collections import defaultdict
from collections.abc import Mapping
from difflib import get_close_matches

from kg.draw.picture import Node
from kg.errors import UsageError
from kg.model.keys import key
from kg.model.people import name_key

_MOST = 5  # things of one name that a message tells


class UnknownNameError(UsageError):
    """A name that nothing in a picture has."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


def find_node(nodes: Mapping[str, Node], text: str) -> Node:
    """The node of that id, name or alias, `kind:name` where several kinds have it; raises UsageError."""
    if text in nodes:
        return nodes[text]
    kind, colon, name = text.partition(":")
    if not colon or kind not in {node.kind for node in nodes.values()}:
        kind, name = "", text
    if not name.strip():
        raise UsageError("the name is empty; give that of a person, paper or concept")
    named, by_alias = _named(nodes, kind, name.strip())
    found = named or by_alias
    if len(found) == 1:
        return found[0]
    if found:
        which = _which(nodes, found)
        more = f" and {len(which) - _MOST:,} more" if len(which) > _MOST else ""
        raise UsageError(f"{text!r} is {len(found):,} things; say which: {', '.join(which[:_MOST])}{more}")
    names = {node.label.casefold(): node.label for node in nodes.values()}
    near = get_close_matches(name.casefold(), names, n=3)
    hint = f"did you mean {', '.join(names[one] for one in near)}?" if near else "nothing is written like it"
    raise UnknownNameError(text, f"nothing here is known as {text!r}; {hint}")


def also_known_as(nodes: Mapping[str, Node], name: str, but: Node) -> list[str]:
    """What else has this name or alias, each as `find_node` takes it; a few of many."""
    named, by_alias = _named(nodes, "", name.strip())
    return _which(nodes, [node for node in named + by_alias if node is not but])[:_MOST]


def _named(nodes: Mapping[str, Node], kind: str, name: str) -> tuple[list[Node], list[Node]]:
    """The nodes that are called so themselves, and those with such an alias."""
    by_name: defaultdict[bool, list[Node]] = defaultdict(list)
    for node in nodes.values():
        fold = name_key if node.kind in ("person", "team") else key
        wanted = fold(name)
        if kind in ("", node.kind):
            if fold(node.label) == wanted or node.id.partition(":")[2] == name:
                by_name[True].append(node)
            elif any(fold(alias) == wanted for alias in node.aliases):
                by_name[False].append(node)
    return by_name[True], by_name[False]


def _which(nodes: Mapping[str, Node], found: list[Node]) -> list[str]:
    kinds = {node.kind for node in found}
    return sorted(f"{node.kind}:{node.label}" if len(kinds) == len(found) else _id(nodes, node) for node in found)


def _id(nodes: Mapping[str, Node], node: Node) -> str:
    return next(id_ for id_, held in nodes.items() if held is node)
