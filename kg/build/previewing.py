"""What a build or a removal would do, without doing it."""

from collections.abc import Iterable
from pathlib import Path

from kg.build.finding import find_digests
from kg.build.plan import Plan
from kg.build.planning import make_plan
from kg.errors import BrokenStoreError
from kg.model import nodes
from kg.model.records import nodes_of
from kg.store import open_store


def preview(paths: Iterable[Path], address: str | Path, *, prune: bool = False) -> Plan:
    """What `build` would do; nothing is extracted or written."""
    return make_plan(paths, _held(address), prune=prune)[0]


def preview_removal(what: str, address: str | Path) -> Plan:
    """What `remove` would do."""
    with open_store(str(address)) as store:
        held = list(nodes_of(store.load(only={"Digest"}), nodes.Digest).values())
    return Plan({digest.id: digest for digest in held}, removed={digest.id for digest in find_digests(what, held)})


def _held(address: str | Path) -> list[nodes.Digest]:
    """The digests of the store; none where a build would make it new."""
    if "://" not in str(address) and not Path(address).exists():
        return []
    try:
        with open_store(str(address)) as store:
            return list(nodes_of(store.load(only={"Digest"}), nodes.Digest).values())
    except BrokenStoreError:
        return []
