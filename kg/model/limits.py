"""Above which sizes groups make no pairs: pairs explode where many meet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Above how many authors a paper, and above how many papers a benchmark, makes no pairs."""

    max_authors: int = 25
    max_papers: int = 200


DEFAULT_LIMITS = Limits()
