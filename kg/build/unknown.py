"""Whether the graph has the names that the overrides speak of."""

from collections.abc import Container, Iterable, Iterator
from difflib import get_close_matches

from kg.errors import UsageError
from kg.known import load_known
from kg.model.graph import Graph
from kg.model.overrides import AUTHOR, Different, Overrides, Rename, Same, Split, Team, Variant, fold
from kg.model.schema import CONCEPTS


def check_names(overrides: Overrides, graph: Graph) -> None:
    """Raise UsageError, with the line and the nearest known name, for a name or paper that the graph does not have."""
    if overrides.is_empty:
        return
    papers = set(graph.nodes["Paper"]["id"].to_pylist())
    for split in overrides.splits:
        if split.paper not in papers:
            near = get_close_matches(split.paper, papers, n=1)
            raise UsageError(f"{overrides.source}:{split.line}: no paper {split.paper!r} in the graph; {_hint(near)}")
    names: dict[str, dict[str, str]] = {}
    for label, name, line in _named(overrides):
        known = names.setdefault(label, _names(graph, label))
        if fold(label, name) not in known and not _is_merged(overrides, label, name, known, papers):
            near = get_close_matches(fold(label, name), known, n=1)
            what = f"no {label.lower()} is known as {name!r}"
            raise UsageError(f"{overrides.source}:{line}: {what}; {_hint(known[key] for key in near)}")


def _named(overrides: Overrides) -> Iterator[tuple[str, str, int]]:
    """(label, name, line) of every name that must be there; what a name is to be called need not be."""
    several: list[Same | Different] = [*overrides.same, *overrides.different]
    for said in several:
        yield from ((said.label, name, said.line) for name in said.names)
    single: list[Variant | Split | Team | Rename]
    single = [*overrides.variants, *overrides.splits, *overrides.teams, *overrides.renames]
    for one in single:
        yield one.label, one.name, one.line


def _is_merged(overrides: Overrides, label: str, name: str, known: Container[str], papers: Container[str]) -> bool:
    """Whether a name is a homonym's id that the overrides have made one thing with another, so that it is gone."""
    own, _, paper = name.rpartition("@")
    is_same = any(name in same.names for same in overrides.same if same.label == label)
    return is_same and fold(label, own) in known and paper in papers


def _names(graph: Graph, label: str) -> dict[str, str]:
    """The names of a label by their keys, those of the hand lists too."""
    table = graph.nodes["Author" if label == AUTHOR else CONCEPTS[label]]
    column = table["variants" if label == AUTHOR else "aliases"]
    spelled = [*table["id"].to_pylist(), *(name for names in column.to_pylist() for name in names)]
    if label != AUTHOR:
        spelled += [form for known in load_known().names if known.label == label for form in known.forms]
    return {fold(label, name): name for name in spelled}


def _hint(near: Iterable[str]) -> str:
    found = list(near)
    return f"did you mean {found[0]!r}?" if found else "nothing is written like it"
