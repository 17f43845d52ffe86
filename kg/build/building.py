"""The whole job: read what differs, link and derive, and change the store."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from kg.analyse.invented import INVENTED_TEXTS, invented_texts
from kg.build.finding import check_apart
from kg.build.options import Options, is_derived_with, options_of
from kg.build.plan import Plan
from kg.build.planning import make_plan, removal
from kg.build.summary import Summary, summarise
from kg.build.unknown import check_names
from kg.errors import BrokenStoreError, StoreError
from kg.model import nodes
from kg.model.facts import Digest
from kg.model.records import nodes_of
from kg.progress import Progress, silent
from kg.store import Store, Writer, change_store

_MANY = 10_000  # entries


def build(
    paths: Iterable[Path],
    address: str | Path,
    options: Options | None = None,
    *,
    prune: bool = False,
    progress: Progress = silent,
    processes: int = 1,
) -> Summary:
    """Make the store hold the digests under the paths, beside what it holds of others.

    With `prune` digests go whose files are under the paths no more; `processes` read the entries where these are many.
    Raises InputError where nothing could be read and UsageError for a name in the overrides that the graph does not
    have: the store stays as it was.
    """
    chosen = options or Options()

    def job(writer: Writer, store: Store | None) -> Summary:
        about, held = _held(store)
        plan, digests = make_plan(paths, held, prune=prune)
        is_derived_alike = about is not None and is_derived_with(about, chosen)
        if plan.is_empty and store is not None and is_derived_alike:
            texts = invented_texts(store.load(only=INVENTED_TEXTS), plan.given)
            return Summary(plan, store.count(), invented=texts)
        done = _change(
            writer, store, plan, digests, chosen, progress, processes, is_derived_alike=is_derived_alike, check=True
        )
        drops = about is not None and bool(about.overrides) and not chosen.overrides.text
        return replace(done, drops_overrides=drops)

    progress("compare", 0, 1)
    paths = list(paths)
    check_apart(paths, address)
    with change_store(str(address)) as writer, _opened(writer) as store:
        try:
            return job(writer, store)
        except BrokenStoreError as error:  # damage that shows only when all is read
            if store is None:
                raise
            writer.broken = str(error)
            return job(writer, None)


def remove(what: str, address: str | Path, progress: Progress = silent) -> Summary:
    """Take the digest of a date, or those of a file, out of the store; all else stays as it was built.

    Raises UsageError where the store holds none such.
    """
    with change_store(str(address)) as writer, _opened(writer) as store:
        if store is None:
            raise StoreError(writer.broken or f"{address}: no graph here; there is nothing to remove")
        about, held = _held(store)
        plan = removal(what, held)
        options = options_of(about)
        is_derived_alike = about is not None and is_derived_with(about, options)
        return _change(writer, store, plan, [], options, progress, 1, is_derived_alike=is_derived_alike)


@contextmanager
def _opened(writer: Writer) -> Iterator[Store | None]:
    store = writer.open()
    try:
        yield store
    finally:
        if store is not None:
            store.close()


def _change(
    writer: Writer,
    store: Store | None,
    plan: Plan,
    digests: list[Digest],
    options: Options,
    progress: Progress,
    processes: int,
    *,
    is_derived_alike: bool,
    check: bool = False,
) -> Summary:
    """Derive the graph of what stays and of the digests, which are read and let go of, and write it."""
    # Here, since a build that finds nothing to do needs none of this, and the imports take as long as all the rest.
    from polars.exceptions import PolarsError

    from kg.base import join, moved, stored_base, without
    from kg.build.changes import changes_to
    from kg.build.loading import loading
    from kg.build.reading import read_digests
    from kg.derive import derive

    with loading(store) as held:
        read = read_digests(digests, progress, processes)
        kept = [] if held is None else [moved(without(stored_base(held.base()), plan.replaced), plan.moved)]
        progress("link and derive", 0, 1)
        try:
            graph = derive(join([*kept, read]), options.limits, options.overrides, trust=options.trust)
        except PolarsError as error:
            if held is None:
                raise
            raise BrokenStoreError("the graph is damaged: what it holds makes no sense") from error
        del read, kept
        if check:
            check_names(options.overrides, graph)
        if plan.entries_to_read > _MANY:
            gc.collect()  # measured: the load of a large graph needs the hundreds of MiB that this gives back
        progress("save", 0, 1)
        changes = None if held is None else changes_to(graph, held, plan, is_derived_alike=is_derived_alike)
        written = writer.put(graph, changes)
    return summarise(plan, graph, written, writer.broken)


def _held(store: Store | None) -> tuple[nodes.Graph | None, list[nodes.Digest]]:
    if store is None:
        return None, []
    graph = store.load(only={"Graph", "Digest"})
    about = nodes_of(graph, nodes.Graph).get("kg")
    if about is None:
        raise BrokenStoreError("the graph is damaged: nothing says what it is")
    return about, list(nodes_of(graph, nodes.Digest).values())
