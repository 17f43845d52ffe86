"""The linear models: where names begin and end, what a span between the two is, and in which role."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kg.extract.names.linear import Linear
from kg.extract.names.records import Found
from kg.extract.names.seeing import FOUND_OTHERWISE, Seen
from kg.extract.names.spans import span_features, spans_of

# The least probability of any label for a span to be looked at further: METHOD, BENCHMARK, TASK, METRIC.
LEAST = np.array([0.01, 0.01, 0.004, 0.005], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Base:
    """Four linear models."""

    starts: Linear
    ends: Linear
    spans: Linear
    roles: Linear

    def find(self, seen: Seen) -> Found:
        """Return the likely spans of an entry, each with its probabilities."""
        starting, ending = self.starts.probabilities(seen.starting), self.ends.probabilities(seen.ending)
        spans = spans_of(seen.entry.text, seen.tokens, seen.ends, starting, ending, seen.proposed)
        features = span_features(seen.tokens, seen.ends, spans)
        labels = self.spans.probabilities(features)
        likely = np.any(labels[:, 1:] > LEAST, axis=1)
        spans, labels = spans.only(likely), labels[likely]
        bounds = starting[spans.start, 1:] * ending[spans.end, 1:]
        places = zip(spans.start_at.tolist(), spans.end_at.tolist(), strict=True)
        found_by = [seen.proposed.get(place, FOUND_OTHERWISE) for place in places]
        return Found(spans, labels, bounds, self.roles.probabilities(features[likely]), found_by, seen.pairs)

    def to_disk(self, folder: Path) -> None:
        """Write the four models."""
        for name in _NAMES:
            getattr(self, name).to_disk(folder / f"{name}.npz")

    @classmethod
    def from_disk(cls, folder: Path) -> "Base":
        """Read what `to_disk` wrote."""
        return cls(*(Linear.from_disk(folder / f"{name}.npz") for name in _NAMES))


_NAMES = ("starts", "ends", "spans", "roles")
