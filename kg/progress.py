"""How long work tells how far it is."""

from collections.abc import Callable

# Told before each step: its name, how much is done, how much there is.
Progress = Callable[[str, int, int], None]


def silent(step: str, done: int, total: int) -> None:
    """Progress that nobody watches."""
