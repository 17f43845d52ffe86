"""What an export has made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exported:
    """How much was written, the shell `command` that takes the files in, and what else has to be done."""

    nodes: int
    edges: int
    size: int  # bytes
    command: str
    advice: str
