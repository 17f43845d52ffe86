"""What the co-author network is made of."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from kg.analyse.coauthors.network import Network, coauthor_network, component_sizes
from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Figures:
    """The size of the co-author network and of what it was made of.

    Components are of persons with at least one co-author, their sizes in descending order.
    """

    digests: int
    first_date: str
    last_date: str
    papers: int
    papers_without_authors: int
    papers_truncated: int
    persons: int
    teams: int
    pairs: int
    components: tuple[int, ...]

    @property
    def linked(self) -> int:
        """Persons with at least one co-author."""
        return sum(self.components)


def measure_coauthors(graph: Graph, network: Network | None = None) -> Figures:
    """Count what the network is made of, and its components; `network` is the graph's, where it is made already."""
    network = network or coauthor_network(graph)
    dates = sorted(graph.nodes["Digest"]["date"].to_pylist())
    papers = graph.nodes["Paper"]
    kinds = Counter(graph.nodes["Author"]["kind"].to_pylist())
    sizes = component_sizes(network)
    return Figures(
        digests=len(dates),
        first_date=dates[0] if dates else "",
        last_date=dates[-1] if dates else "",
        papers=papers.num_rows,
        papers_without_authors=pc.sum(pc.equal(papers["authors_listed"], 0)).as_py() or 0,
        papers_truncated=pc.sum(papers["authors_truncated"]).as_py() or 0,
        persons=kinds["person"],
        teams=kinds["team"],
        pairs=len(network.pairs.first),
        components=tuple(np.sort(sizes[sizes > 1])[::-1].tolist()),
    )
