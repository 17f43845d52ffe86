"""What of a network is drawn: a picture of everything shows nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """What to draw of a network; what is not set leaves nothing out.

    `since` and `until` are months (`2024-01`); `around` is the node in whose neighbourhood of `depth` steps the picture
    stays, `community` one whose community is drawn, both by id, name or alias; `core` is the k of the k-core (every
    node in it has k neighbours in it); `giant` keeps the largest component; `top` the nodes of most papers.
    `min_confidence` is for what texts say: author lines and rows of answers are as sure as can be.
    """

    top: int | None = None
    min_weight: float = 0.0
    min_confidence: float = 0.0
    since: str = ""
    until: str = ""
    around: str = ""
    depth: int = 1
    community: str = ""
    core: int = 0
    giant: bool = False

    @property
    def less_sure(self) -> str:
        """Why what is less sure is left out."""
        return f"less sure than {self.min_confidence:g}"

    def has_month(self, date: str) -> bool:
        """Whether a day is in the months that are drawn."""
        return self.since <= date[:7] and (not self.until or date[:7] <= self.until)
