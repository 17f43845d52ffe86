"""Which of what the digests say makes edges from papers to concepts and results, and from results."""

from dataclasses import dataclass

LIKELY = 0.5  # a text less sure than this to be about its paper is held for an invented one
DEFAULT_MIN_CONFIDENCE = 0.0


@dataclass(frozen=True, slots=True)
class Trust:
    """Occurrences and statements of at least `min_confidence` make edges, those of invented texts where they are kept.

    Sentences, and what they name and state, are in the graph all the same.
    """

    keeps_invented: bool = False
    min_confidence: float = DEFAULT_MIN_CONFIDENCE


DEFAULT_TRUST = Trust()
