"""The report on the co-author network, put together."""

from kg.analyse.aside import set_aside
from kg.analyse.coauthors.analysis import CoauthorAnalysis, analyse_coauthors
from kg.analyse.coauthors.figures import Figures
from kg.model.graph import Graph
from kg.report.coauthors.aside import aside_section, missing_section
from kg.report.coauthors.bridges import bridges_section
from kg.report.coauthors.communities import communities_section, events_section
from kg.report.coauthors.doubts import doubts_section
from kg.report.coauthors.figures import figures_section
from kg.report.coauthors.growth import growth_section
from kg.report.coauthors.measures import newman_section, statistics_section
from kg.report.coauthors.pairs import pairs_section, strongest
from kg.report.coauthors.people import listed, people_behind, people_section
from kg.report.coauthors.rows import papers_section, persons_section
from kg.report.document import Counted, Document, Prose, Section, prose
from kg.report.indexed import Indexed, index
from kg.report.limits import CHOICE, NAMES, ORDER, limits_section


def coauthors_document(graph: Graph) -> Document:
    """The network in figures, its people, pairs, communities and months, and all the rows that they are made of."""
    return document_of(graph, index(graph), analyse_coauthors(graph))


def document_of(graph: Graph, held: Indexed, told: CoauthorAnalysis) -> Document:
    """The report on a network that is analysed already."""
    aside = set_aside(graph)
    sections = (
        figures_section(told, aside),
        newman_section(told),
        statistics_section(told),
        people_section(held, told),
        pairs_section(held, strongest(told.network)),
        communities_section(held, told.communities),
        events_section(held, told.communities),
        bridges_section(held, told),
        growth_section(told.months),
        doubts_section(held),
        aside_section(held, aside),
        missing_section(held),
        limits_section(CHOICE, NAMES, ORDER),
        Section("behind", "The people of the lists", people_behind(held, told, listed(told))),
        papers_section(held, told.network),
        persons_section(held, told.network),
    )
    return Document("Co-authors in the Daily Papers digests", _about(held, told.figures), sections)


def _about(held: Indexed, figures: Figures) -> tuple[Prose, ...]:
    reach = f", {figures.first_date} to {figures.last_date}" if figures.digests else ""
    aside = sum(len(held.writers.get(paper, ())) > held.about.max_authors for paper in held.papers)
    return (
        prose(
            f"Counted over {figures.digests:,} digests{reach}. Two persons are joined where they stand on a paper "
            f"together. Papers of more than {held.about.max_authors} authors (",
            Counted(aside, "aside"),
            ") are counted as papers, but make no pairs. Teams are no persons and make none.",
        ),
    )
