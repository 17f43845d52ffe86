"""One method: which papers propose it, use it and compare with it, what it reaches, and what beats what."""

from collections.abc import Sequence

from kg.analyse.leaderboards import Beats, Reported
from kg.report.concept import concept_about, concept_title, role_sections, use_section, variants_section
from kg.report.document import Document, Section
from kg.report.gains import apart_table, gains_table
from kg.report.indexed import Indexed
from kg.report.parts import results_table
from kg.report.standings import Standings


def method_document(held: Indexed, standings: Standings, id_: str) -> Document:
    """All that the digests say of a method."""
    concept = ("Method", id_)
    sections = [
        *role_sections(held, concept),
        _results(held, standings, id_),
        _beats(held, "beats", "What it beats", standings.beats.get(id_, ())),
        _beats(held, "beaten", "What beats it", standings.beaten.get(id_, ())),
        _apart(held, standings.apart.get(id_, ())),
        use_section(held, concept, "uses"),
        variants_section(held, concept),
    ]
    return Document(concept_title(held, concept), concept_about(held, concept), tuple(filter(None, sections)))


def _results(held: Indexed, standings: Standings, id_: str) -> Section | None:
    results = standings.of_method.get(id_)
    return Section("results", "Results", (results_table(held, "results-list", "", results),)) if results else None


def _beats(held: Indexed, place: str, title: str, found: Sequence[Beats]) -> Section | None:
    """Gains over named baselines, one row for each that a paper reports."""
    table = gains_table(held, f"{place}-list", found)
    return Section(place, title, (table,)) if table.rows else None


def _apart(held: Indexed, found: Sequence[Reported]) -> Section | None:
    """Differences between it and another method that are no gains."""
    return Section("apart", "Losses and levels", (apart_table(held, found),)) if found else None
