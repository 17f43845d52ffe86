"""`kg doctor`: versions, the store's state, what is missing and what to do."""

import platform
import sys
from importlib import metadata

import typer

from kg import __version__
from kg.cli.options import StoreOption, store_address
from kg.cli.printing import print_table
from kg.errors import KgError
from kg.query import named_queries
from kg.store import open_store

_NEEDED = ("ladybug", "networkx", "pyarrow", "pyvis", "scipy", "spacy")
_EXTRAS = {"neo4j": "pip install 'kg[neo4j]'", "nbconvert": "pip install 'kg[notebook]'"}


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("doctor")(_doctor)


def _doctor(store: StoreOption = None) -> None:
    """Say what is installed and whether the graph can be read; exit with 1 where something must be done."""
    rows = [("kg", __version__, ""), ("python", platform.python_version(), sys.executable)]
    rows += [(name, *_version(name, "pip install kg")) for name in _NEEDED]
    rows += [(name, *_version(name, f"optional: {advice}")) for name, advice in _EXTRAS.items()]
    queries = len(named_queries())
    rows.append(("queries", str(queries), "" if queries else "the cypher folder is missing: install kg again"))
    state, advice = _store_state(store_address(store))
    rows.append(("store", state, advice))
    print_table(("what", "state", "what to do"), rows)
    if state != "complete" or not queries:
        raise typer.Exit(1)


def _version(name: str, advice: str) -> tuple[str, str]:
    try:
        return metadata.version(name), ""
    except metadata.PackageNotFoundError:
        return "missing", advice


def _store_state(address: str) -> tuple[str, str]:
    """(state, what to do) of the store."""
    try:
        with open_store(address) as opened:
            complete = opened.run("MATCH (g:Graph) RETURN g.complete", {}).values == [(True,)]
    except KgError as error:
        return "not readable", str(error)
    return ("complete", address) if complete else ("incomplete", f"{address}: run `kg build` again")
