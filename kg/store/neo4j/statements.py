"""The statements for a server."""

import re
from functools import cache
from pathlib import Path

from kg.store.statements import Statements

_statements = Statements(Path(__file__).parent)
fill = _statements.fill


@cache
def schema() -> dict[str, str]:
    """The statements that make constraints and indexes, by the names of these."""
    lines = [line for line in _statements.text("schema").splitlines() if not line.startswith("//")]
    made = [statement for part in "\n".join(lines).split(";") if (statement := part.strip())]
    return {re.findall(r"(?:CONSTRAINT|INDEX) (\w+)", statement)[0]: statement for statement in made}
