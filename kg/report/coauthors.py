"""The report on the co-author network."""

from kg.analyse.aside import set_aside
from kg.analyse.coauthors import measure_coauthors, rank_authors, strongest_pairs
from kg.analyse.evidence import appearances
from kg.model import nodes
from kg.model.graph import Graph
from kg.model.records import nodes_of
from kg.report.figures import figures_section, limits_section, title_section
from kg.report.papers import PaperLists, papers_section, set_aside_section
from kg.report.rankings import pairs_section, ranking_sections

# The labels and relationship types that the report reads: a store need load no more.
COAUTHOR_TABLES = frozenset("Graph Digest Paper Author AUTHORED FEATURED_IN COAUTHORED_WITH".split())

_LISTED = 15  # names in each list


def report_coauthors(graph: Graph) -> str:
    """The network in figures, its people and pairs in order, their papers, and what the figures cannot say."""
    figures, ranking, aside = measure_coauthors(graph), rank_authors(graph), set_aside(graph)
    pairs = strongest_pairs(graph, _LISTED)
    authors = nodes_of(graph, nodes.Author)
    papers = PaperLists(nodes_of(graph, nodes.Paper), appearances(graph))
    parts = [
        title_section(figures, aside),
        figures_section(figures),
        *ranking_sections(ranking, _LISTED),
        pairs_section(pairs, authors),
        papers_section(ranking.named_in_lists(_LISTED), pairs, authors, papers),
        set_aside_section(aside, papers),
        limits_section(figures),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"
