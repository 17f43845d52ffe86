"""A warning where papers evaluate on what a method that they use was trained on."""

from kg.analyse.benchmarks import TrainingOverlap, training_overlaps
from kg.model.graph import Graph
from kg.report.document import Cell, Section, Table, columns, prose
from kg.report.indexed import Indexed
from kg.report.quoting import concept_node, evidence_claim, paper_node


def overlaps_section(graph: Graph, held: Indexed) -> Section:
    """All such papers with the four sentences that say so, and how many cases there were to look at."""
    found = training_overlaps(graph)
    about = prose(
        "A paper uses a method, evaluates on a benchmark, and the paper that proposes the method trains on it. A "
        "warning, no verdict: digests do not tell one split from another. Few papers say what they train on: of "
        f"{found.uses:,} cases of a paper that uses what another proposes, {found.trained:,} say what was trained on, "
        f"and in {found.evaluated:,} of those the user evaluates on a benchmark."
    )
    if not found.found:
        return Section("overlaps", "Evaluated on what was trained on", (about, prose("None was found.")))
    warning = prose(f"{len(found.found):,} found: read the sentences.", warning=True)
    named = columns("paper", "uses", "evaluates on", "proposed by", "which trains on", "sentences")
    table = Table("overlaps-list", "", named, tuple(_row(held, one) for one in found.found))
    return Section("overlaps", "Evaluated on what was trained on", (about, warning, table))


def _row(held: Indexed, one: TrainingOverlap) -> tuple[Cell, ...]:
    claims = (
        evidence_claim(held, one.uses, "uses"),
        evidence_claim(held, one.evaluates, "evaluates on"),
        evidence_claim(held, one.proposes, "proposes"),
        evidence_claim(held, one.trains, "trains on"),
    )
    return (
        paper_node(held, one.paper),
        concept_node(held, ("Method", one.used)),
        concept_node(held, ("Benchmark", one.benchmark)),
        paper_node(held, one.proposer),
        concept_node(held, ("Benchmark", one.trained_on)),
        claims,
    )
