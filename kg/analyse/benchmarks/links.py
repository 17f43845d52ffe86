"""Who is on which benchmark, and in which role: papers, methods and authors."""

from dataclasses import dataclass

from kg.analyse.aside import Crowd
from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Link:
    """A paper, method or author on a benchmark, all by id; roles and the papers that say so are sorted.

    Roles are those of papers (`introduces`, `evaluates_on`, `trains_on`); a method has those of the papers that
    propose it, and `reports` where a result of it on the benchmark is stated; an author has those of the own papers.
    """

    member: str
    benchmark: str
    roles: tuple[str, ...]
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """All links of one label, sorted by member and benchmark, without what makes too many pairs.

    Set aside are benchmarks of more than `max_papers` papers and, for authors, papers of more than `max_authors`
    authors and benchmarks of more than `max_persons` persons; each crowd says its members and the pairs not made.
    """

    label: str
    links: tuple[Link, ...]
    max_papers: int
    max_authors: int
    max_persons: int
    benchmarks_aside: tuple[Crowd, ...]
    papers_aside: tuple[Crowd, ...]


def link_benchmarks(graph: Graph, label: str, min_confidence: float = 0.0) -> Links:
    """The links of all papers, methods or authors (`Paper`, `Method`, `Author`) to benchmarks."""
    raise NotImplementedError
