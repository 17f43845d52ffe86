"""`kg doctor`: versions, the store's state, what is missing and what to do."""

import platform
import re
import sys
from importlib import metadata

import typer

from kg import __version__
from kg.cli.options import StoreOption, store_address
from kg.cli.printing import print_table
from kg.errors import KgError
from kg.query import named_queries
from kg.store import Finding, examine

_AGAIN = "install kg again (pip install .)"


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("doctor")(_doctor)


def _doctor(store: StoreOption = None) -> None:
    """Say what is installed and whether the graph can be read; exit with 1 where something must be done."""
    rows = [("kg", __version__, ""), ("python", platform.python_version(), sys.executable)]
    needed = [_version(name) for name in _needed()]
    queries = len(named_queries())
    found = _examine(store_address(store))
    rows += [*needed, ("queries", str(queries), "" if queries else _AGAIN)]
    rows += [(finding.what, finding.state, finding.advice) for finding in found]
    print_table(("what", "state", "what to do"), rows)
    if not all(finding.is_usable for finding in found) or not queries or any(advice for _, _, advice in needed):
        raise typer.Exit(1)


def _needed() -> list[str]:
    """The packages that this one requires, extras aside."""
    required = [line for line in metadata.requires("kg") or [] if "extra ==" not in line]
    return sorted(re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in required)


def _version(name: str) -> tuple[str, str, str]:
    try:
        return name, metadata.version(name), ""
    except metadata.PackageNotFoundError:
        return name, "missing", _AGAIN


def _examine(address: str) -> list[Finding]:
    try:
        return examine(address)
    except KgError as error:  # no path at all
        return [Finding("store", "not readable", str(error), is_usable=False)]
