"""Imports point one way: the order of the packages, no cycle among modules, and no module grown too long."""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# A module may import what stands before it; those in one line do not know each other.
ORDER = (
    ("errors", "model", "progress"),
    ("config", "known", "workers"),
    ("fingerprints",),
    ("parse",),
    ("extract", "base"),
    ("link",),
    ("derive", "evaluate"),
    ("store",),
    ("query", "search"),
    ("analyse",),
    ("draw", "report", "export"),
    ("site",),
    ("build",),
    ("cli",),
    ("__main__",),
)
RANKS = {name: rank for rank, names in enumerate(ORDER) for name in names}
MODULES = sorted(path.relative_to(ROOT) for path in (ROOT / "kg").rglob("*.py"))


def module_name(path: Path) -> str:
    """`kg/parse/entry.py` is `kg.parse.entry`; a package is its `__init__.py`."""
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


NAMES = {module_name(path): path for path in MODULES}


@cache
def imports(path: Path) -> tuple[tuple[int, str], ...]:
    """(line, module) of every import from `kg`, those inside functions too."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return tuple((line, name) for line, name in _imports(tree) if name.split(".")[0] == "kg")


def _imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"line {node.lineno}: a relative import"
            found = {f"{node.module}.{alias.name}" for alias in node.names} & NAMES.keys()
            yield from ((node.lineno, name) for name in sorted(found) or [str(node.module)])


def package(name: str) -> str:
    """The part of `kg` that a module belongs to; `kg` itself belongs to none."""
    return [*name.split("."), ""][1]


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_module_imports_only_what_stands_below_it(path: Path) -> None:
    own = package(module_name(path))
    assert not own or own in RANKS, f"{path}: give {own!r} its place in ORDER"
    for line, name in imports(path):
        other = package(name)
        if other and other != own:
            assert own, f"{path}:{line}: kg imports {name}: whoever imports a part would import all"
            assert RANKS.get(other, 0) < RANKS[own], f"{path}:{line}: {own} imports {name} from above or beside it"


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = {name: {other for _, other in imports(path)} - _packages_of(name) for name, path in NAMES.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"imports in a circle: {' -> '.join(error.args[1])}")


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_no_module_is_over_300_lines(path: Path) -> None:
    lines = len((ROOT / path).read_text(encoding="utf-8").splitlines())
    assert lines <= 300, f"{path} has {lines} lines: split it by kind"


def _packages_of(name: str) -> set[str]:
    """The packages around a module, which Python imports before it."""
    parts = name.split(".")
    return {".".join(parts[:count]) for count in range(1, len(parts))}
