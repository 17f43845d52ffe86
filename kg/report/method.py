"""One method: which papers propose it, use it and compare with it, what it reaches, and what beats what."""

from collections.abc import Sequence

from kg.analyse.leaderboards import Beats
from kg.report.concept import concept_about, role_sections, use_section, variants_section
from kg.report.document import Cell, Document, Section, Table, columns
from kg.report.indexed import Indexed
from kg.report.parts import amount, results_table
from kg.report.quoting import concept_node, result_claims
from kg.report.standings import Standings


def method_document(held: Indexed, standings: Standings, id_: str) -> Document:
    """All that the digests say of a method."""
    concept = ("Method", id_)
    sections = [
        *role_sections(held, concept),
        _results(held, standings, id_),
        _beats(held, "beats", "What it beats", standings.beats.get(id_, ())),
        _beats(held, "beaten", "What beats it", standings.beaten.get(id_, ())),
        use_section(held, concept, "uses"),
        variants_section(held, concept),
    ]
    return Document(held.concepts[concept].name, concept_about(held, concept), tuple(filter(None, sections)))


def _results(held: Indexed, standings: Standings, id_: str) -> Section | None:
    results = standings.of_method.get(id_)
    return Section("results", "Results", (results_table(held, "results-list", "", results),)) if results else None


def _beats(held: Indexed, place: str, title: str, found: Sequence[Beats]) -> Section | None:
    """Gains over named baselines, one row for each that a paper reports."""
    rows = tuple(_row(held, one, number) for one in found for number in range(len(one.gains)))
    named = columns("method", "over", "gain", "benchmark", "metric", "sentences")
    note = ("As the papers say, each of its own method; what the gain is counted in is often not stated.",)
    return Section(place, title, (Table(f"{place}-list", "", named, rows, note),)) if rows else None


def _row(held: Indexed, one: Beats, number: int) -> tuple[Cell, ...]:
    gain = one.gains[number]
    return (
        concept_node(held, ("Method", one.method)),
        concept_node(held, ("Method", one.baseline)),
        amount(gain),
        concept_node(held, ("Benchmark", gain.benchmark)) if gain.benchmark else None,
        concept_node(held, ("Metric", gain.metric)) if gain.metric else None,
        result_claims(held, gain),
    )
