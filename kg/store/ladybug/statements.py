"""The statements of the embedded engine."""

from pathlib import Path

from kg.store.statements import Statements

_statements = Statements(Path(__file__).parent)
fill = _statements.fill


def schema() -> str:
    """The statements that make all tables."""
    return _statements.text("schema")
