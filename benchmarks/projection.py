"""Newman's co-author weights against networkx's collaboration_weighted_projected_graph."""

import networkx as nx
import numpy as np

from benchmarks.measuring import Comparison, compare
from kg.base import Base
from kg.derive.projection import weights
from kg.model.limits import DEFAULT_LIMITS
from kg.model.people import name_key


def compare_projection(base: Base, bound: str, runs: int) -> Comparison:
    """Both from the same (author, paper) links, papers of up to 25 authors."""
    links = _links(base)
    authors = sorted({author for author, _ in links})
    papers = sorted({paper for _, paper in links})

    def by_product() -> int:
        author_at = {id_: place for place, id_ in enumerate(authors)}
        paper_at = {id_: place for place, id_ in enumerate(papers)}
        rows = np.array([author_at[author] for author, _ in links])
        columns = np.array([paper_at[paper] for _, paper in links])
        return int(weights(rows, columns, (len(authors), len(papers))).nnz)

    bipartite = nx.Graph()
    bipartite.add_edges_from((("author", author), ("paper", paper)) for author, paper in links)
    people = [("author", author) for author in authors]

    def by_networkx() -> int:
        return int(nx.bipartite.collaboration_weighted_projected_graph(bipartite, people).number_of_edges())

    assert by_product() == by_networkx()
    return compare(f"co-author weights of {len(papers)} papers / networkx", by_product, by_networkx, bound, runs)


def _links(base: Base) -> list[tuple[str, str]]:
    lists = base.features.select("start", "authors_read").iter_rows()
    listed = {paper: {name_key(name) for name in names} for paper, names in lists}
    return [
        (author, paper)
        for paper, authors in listed.items()
        if len(authors) <= DEFAULT_LIMITS.max_authors
        for author in sorted(authors)
    ]
