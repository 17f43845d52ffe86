"""All papers and all persons, by month: the rows that every figure is made of."""

from collections import defaultdict
from collections.abc import Mapping

from kg.analyse.coauthors.network import Network
from kg.report.coauthors.growth import papers_in, persons_in
from kg.report.document import Cell, Section, Table, columns, prose
from kg.report.indexed import Indexed
from kg.report.places import stands
from kg.report.quoting import author_node, paper_node


def papers_section(held: Indexed, network: Network) -> Section:
    """Every paper with its authors, the pairs that it makes and where it stands."""
    months: defaultdict[str, list[str]] = defaultdict(list)
    for id_, paper in sorted(held.papers.items()):
        months[paper.first_seen[:7]].append(id_)
    made = _pairs_made(network)
    tables = tuple(
        Table(
            papers_in(month),
            f"First in a digest of {month}",
            columns("paper", "authors", "pairs", "in the digests"),
            tuple(_paper(held, id_, made) for id_ in months[month]),
            behind=True,
        )
        for month in sorted(months)
    )
    about = prose("Every paper with its authors, and how many pairs of persons it makes.")
    return Section("papers", "All papers", (about, *tables))


def persons_section(held: Indexed, network: Network) -> Section:
    """Every person, by the month in which the name was first seen."""
    months: defaultdict[str, list[tuple[Cell, ...]]] = defaultdict(list)
    degrees = network.degrees().tolist()
    for person, degree in zip(network.people, degrees, strict=True):
        papers = held.written.get(person, ())
        if papers:
            row = (author_node(held, person), len(papers), degree)
            months[held.papers[papers[0]].first_seen[:7]].append(row)
    tables = tuple(
        Table(
            persons_in(month),
            f"First seen in {month}",
            columns("name", "papers", "co-authors"),
            tuple(months[month]),
            behind=True,
        )
        for month in network.months
    )
    about = prose("Every person, with the number of papers and of co-authors; the papers are in the tables above.")
    return Section("persons", "All persons", (about, *tables))


def _pairs_made(network: Network) -> Mapping[str, int]:
    """How many pairs each paper makes; one that is set aside makes none."""
    counts = zip(network.papers, network.sizes.tolist(), network.joins.tolist(), strict=True)
    return {paper: size * (size - 1) // 2 if joins else 0 for paper, size, joins in counts}


def _paper(held: Indexed, id_: str, made: Mapping[str, int]) -> tuple[Cell, ...]:
    authors = tuple(author_node(held, author) for author in held.writers.get(id_, ()))
    return paper_node(held, id_), authors, made.get(id_, 0), stands(held, id_)
