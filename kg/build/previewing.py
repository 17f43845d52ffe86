"""What a build or a removal would do, without doing it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kg.build.finding import check_apart
from kg.build.options import Options, is_derived_with
from kg.build.plan import Plan
from kg.build.planning import make_plan, removal
from kg.errors import BrokenStoreError, NoGraphError
from kg.model import nodes
from kg.model.records import nodes_of
from kg.store import open_store


def preview(paths: Iterable[Path], address: str | Path, options: Options | None = None, *, prune: bool = False) -> Plan:
    """What `build` would do; nothing is extracted or written."""
    paths = list(paths)
    check_apart(paths, address)
    about, held, broken = _held(address)
    plan, _ = make_plan(paths, held, prune=prune)
    anew = about is not None and not is_derived_with(about, options or Options())
    return replace(plan, derives_anew=anew, broken=broken)


def preview_removal(what: str, address: str | Path) -> Plan:
    """What `remove` would do."""
    with open_store(str(address)) as store:
        held = list(nodes_of(store.load(only={"Digest"}), nodes.Digest).values())
    return removal(what, held)


def _held(address: str | Path) -> tuple[nodes.Graph | None, list[nodes.Digest], str]:
    """What the store says of itself, its digests, and why it must be made new; nothing where there is none."""
    try:
        with open_store(str(address)) as store:
            graph = store.load(only={"Graph", "Digest"})
    except NoGraphError:
        return None, [], ""
    except BrokenStoreError as error:
        return None, [], str(error)
    return nodes_of(graph, nodes.Graph)["kg"], list(nodes_of(graph, nodes.Digest).values()), ""
