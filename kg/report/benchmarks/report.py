"""The report on benchmarks, put together."""

from kg.analyse.aside import set_aside
from kg.analyse.benchmarks import benchmark_use
from kg.model.graph import Graph
from kg.report.benchmarks.boards import boards_section, conflicts_section, gains_section
from kg.report.benchmarks.overlaps import overlaps_section
from kg.report.benchmarks.sharing import sharing_sections
from kg.report.benchmarks.together import together_section
from kg.report.benchmarks.trends import trends_section
from kg.report.benchmarks.use import use_section, uses_behind
from kg.report.document import Counted, Document, Prose, Section, prose
from kg.report.indexed import Indexed
from kg.report.limits import CHOICE, EXTRACTED, NAMES, SAID, limits_section
from kg.report.standings import Standings


def benchmarks_document(graph: Graph, held: Indexed, standings: Standings) -> Document:
    """Benchmarks over all digests."""
    uses = benchmark_use(graph)
    sections = (
        use_section(held, uses),
        trends_section(graph, held, uses),
        together_section(held, standings),
        *sharing_sections(graph, held, uses),
        overlaps_section(graph, held),
        boards_section(held, standings),
        gains_section(held, standings),
        conflicts_section(held, standings),
        Section("behind", "All uses of benchmarks", uses_behind(held, uses)),
        limits_section(CHOICE, SAID, _aside(graph), NAMES, EXTRACTED),
    )
    return Document("Benchmarks in the Daily Papers digests", _about(held, len(uses)), sections)


def _about(held: Indexed, benchmarks: int) -> tuple[Prose, ...]:
    dates = sorted(digest.date for digest in held.digests.values())
    reach = f", {dates[0]} to {dates[-1]}" if dates else ""
    told = prose(
        f"{len(dates):,} digests{reach}: ",
        Counted(benchmarks, "all-uses"),
        " benchmarks that a paper introduces, evaluates on or trains on. Mentions are not counted; a version or size "
        "of a benchmark is one of its own.",
    )
    return (told,)


def _aside(graph: Graph) -> Prose:
    found = set_aside(graph)
    if not found.benchmarks:
        return prose(f"No benchmark has more than {found.max_papers} papers, so none is set aside from the networks.")
    names = ", ".join(f"{crowd.name} ({crowd.members:,} papers, {crowd.pairs:,} pairs)" for crowd in found.benchmarks)
    return prose(f"Benchmarks of more than {found.max_papers} papers make no pairs: {names}.")
