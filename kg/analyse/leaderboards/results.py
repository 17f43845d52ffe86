"""The results that papers report, with what they are of, on, in and over."""

from dataclasses import dataclass

from kg.analyse.quoting import Evidence
from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Reported:
    """A result of a paper; method, benchmark, metric and baseline are ids, None where the text names none.

    `is_delta` is a gain, whose value is its size alone: no text of ours tells a sign. `own` tells whether the paper
    proposes the method. `evidence` are all sentences that state it, the earliest first.
    """

    id: str
    paper: str
    method: str | None
    benchmark: str | None
    metric: str | None
    baseline: str | None
    value: float
    unit: str
    is_delta: bool
    own: bool
    confidence: float
    evidence: tuple[Evidence, ...]

    @property
    def date(self) -> str:
        """The day of the first digest that states it."""
        return self.evidence[0].quote.date


def reported_results(graph: Graph, min_confidence: float = 0.0) -> list[Reported]:
    """All results that papers report, those of invented texts left out; a row for each method, benchmark and so on."""
    raise NotImplementedError
