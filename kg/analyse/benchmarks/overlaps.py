"""Papers that evaluate on what a method that they use was trained on."""

from dataclasses import dataclass

from kg.analyse.quoting import Evidence
from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class TrainingOverlap:
    """A paper uses a method and evaluates on a benchmark; the paper that proposes the method trains on that benchmark.

    A warning, no verdict: whoever trains on one split and evaluates on another does nothing wrong, and digests do not
    tell splits. `proposed` differs from `used` where the method used is a version or size of the one proposed, and
    `trained_on` from `benchmark` where what is evaluated on is a part or version of what was trained on, or the other
    way round: `exact` is False there.
    """

    paper: str
    used: str
    benchmark: str
    proposer: str
    proposed: str
    trained_on: str
    uses: Evidence
    evaluates: Evidence
    proposes: Evidence
    trains: Evidence

    @property
    def exact(self) -> bool:
        """Whether method and benchmark are the same on both sides, no variants."""
        return self.used == self.proposed and self.benchmark == self.trained_on


def training_overlaps(graph: Graph, min_confidence: float = 0.0) -> list[TrainingOverlap]:
    """All such papers, the exact ones first; each of the four edges is at least so sure."""
    raise NotImplementedError
