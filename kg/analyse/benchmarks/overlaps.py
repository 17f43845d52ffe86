"""Papers that evaluate on what a method that they use was trained on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from kg.analyse.quoting import Evidence, quote_concepts
from kg.analyse.variants import line_of, parents
from kg.model import edges
from kg.model.graph import Graph
from kg.model.records import edges_of
from kg.model.schema import EdgeKind

_Met = tuple[edges.Typed, edges.Typed, edges.Typed, edges.Typed]  # uses, evaluates on; proposes, trains on


@dataclass(frozen=True, slots=True)
class TrainingOverlap:
    """A paper uses a method and evaluates on a benchmark; the paper that proposes the method trains on that benchmark.

    A warning, no verdict: whoever trains on one split and evaluates on another does nothing wrong, and digests do not
    tell splits. `exact` is False where a variant is between: `used` is a version or size of what was `proposed`, or one
    of `benchmark` and `trained_on` is a part or version of the other.
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


@dataclass(frozen=True, slots=True)
class TrainingOverlaps:
    """The overlaps, the exact ones first, and how many cases there were to look at: few papers say what they train on.

    `uses` count a paper, a method that it uses and another paper that proposes it; `trained` those of them whose
    proposer trains on a benchmark, and `evaluated` those of these whose user evaluates on one.
    """

    uses: int
    trained: int
    evaluated: int
    found: tuple[TrainingOverlap, ...]


def training_overlaps(graph: Graph, min_confidence: float = 0.0) -> TrainingOverlaps:
    """Where papers evaluate on what a method that they use was trained on; all four edges are at least so sure."""
    trains = _by_paper(graph, "TRAINS_ON", "Benchmark", min_confidence)
    evaluates = _by_paper(graph, "EVALUATES_ON", "Benchmark", min_confidence)
    uses = list(_uses(graph, min_confidence))
    trained = [(use, proposal) for use, proposal in uses if proposal.start in trains]
    evaluated = [(use, proposal) for use, proposal in trained if use.start in evaluates]
    above = parents(graph, "Benchmark")
    met = [
        (use, on, proposal, trained_on)
        for use, proposal in evaluated
        for on, trained_on in product(evaluates[use.start], trains[proposal.start])
        if on.stop in line_of(trained_on.stop, above) or trained_on.stop in line_of(on.stop, above)
    ]
    return TrainingOverlaps(len(uses), len(trained), len(evaluated), _told(graph, met))


def _uses(graph: Graph, min_confidence: float) -> Iterator[tuple[edges.Typed, edges.Typed]]:
    """What papers use, with the edge by which another paper proposes it or what it is a version of."""
    above = parents(graph, "Method")
    proposals: defaultdict[str, list[edges.Typed]] = defaultdict(list)
    for held in _by_paper(graph, "PROPOSES", "Method", min_confidence).values():
        for edge in held:
            proposals[edge.stop].append(edge)
    for held in _by_paper(graph, "USES", "Method", min_confidence).values():
        for use in held:
            found = (edge for method in line_of(use.stop, above) for edge in proposals.get(method, ()))
            yield from ((use, proposal) for proposal in found if proposal.start != use.start)


def _by_paper(graph: Graph, type_: str, label: str, min_confidence: float) -> dict[str, list[edges.Typed]]:
    found: defaultdict[str, list[edges.Typed]] = defaultdict(list)
    for edge in edges_of(graph, EdgeKind(type_, "Paper", label), edges.Typed):
        if edge.confidence >= min_confidence:
            found[edge.start].append(edge)
    return dict(found)


def _told(graph: Graph, met: Sequence[_Met]) -> tuple[TrainingOverlap, ...]:
    """The four edges of each with their sentences."""
    methods = {(edge.sentence, edge.stop) for use, _, proposal, _ in met for edge in (use, proposal)}
    benchmarks = {(edge.sentence, edge.stop) for _, on, _, trained_on in met for edge in (on, trained_on)}
    quoted = quote_concepts(graph, methods, "Method"), quote_concepts(graph, benchmarks, "Benchmark")
    return tuple(sorted((_overlap(one, *quoted) for one in met), key=_exact_first))


def _overlap(
    met: _Met, methods: Mapping[tuple[str, str], Evidence], benchmarks: Mapping[tuple[str, str], Evidence]
) -> TrainingOverlap:
    use, on, proposal, trained_on = met
    return TrainingOverlap(
        paper=use.start,
        used=use.stop,
        benchmark=on.stop,
        proposer=proposal.start,
        proposed=proposal.stop,
        trained_on=trained_on.stop,
        uses=methods[use.sentence, use.stop],
        evaluates=benchmarks[on.sentence, on.stop],
        proposes=methods[proposal.sentence, proposal.stop],
        trains=benchmarks[trained_on.sentence, trained_on.stop],
    )


def _exact_first(one: TrainingOverlap) -> tuple[bool, str, str, str, str, str, str]:
    return not one.exact, one.benchmark, one.used, one.paper, one.proposer, one.proposed, one.trained_on
