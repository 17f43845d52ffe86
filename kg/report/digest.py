"""One digest: its papers with their authors, and what each proposes, evaluates on and reports."""

from kg.model import edges
from kg.report.document import Block, Cell, Counted, Document, Inline, Section, Table, anchor, columns, prose
from kg.report.indexed import Does, Indexed
from kg.report.paper import paper_about
from kg.report.parts import does_blocks, results_table
from kg.report.quoting import author_node, concept_node, paper_node
from kg.report.standings import Standings


def digest_document(held: Indexed, standings: Standings, id_: str) -> Document:
    """All entries of a digest, in its order."""
    digest = held.digests[id_]
    entries = held.entries.get(id_, [])
    doubtful = sum((edge.start, id_) in held.doubtful for edge in entries)
    about = [
        prose(f"{len(entries):,} papers; from {digest.source}. Votes are those of the day that the digest was made.")
    ]
    if doubtful:
        about.append(prose(f"{doubtful:,} of the texts are likely not about their papers.", warning=True))
    if digest.problems:
        about.append(prose("Rejected or doubtful in the file: ", "; ".join(digest.problems), warning=True))
    sections = [_papers_section(held, standings, entries), *(_entry(held, standings, edge) for edge in entries)]
    return Document(f"Digest of {digest.date}", tuple(about), tuple(sections))


def _papers_section(held: Indexed, standings: Standings, entries: list[edges.FeaturedIn]) -> Section:
    rows = tuple(_row(held, standings, edge) for edge in entries)
    named = columns("paper", "votes", "authors", "proposes or introduces", "evaluates on", "results")
    return Section("papers", "Papers", (Table("papers-list", "", named, rows),))


def _row(held: Indexed, standings: Standings, edge: edges.FeaturedIn) -> tuple[Cell, ...]:
    does = held.does.get(edge.start, [])
    results = len(standings.of_paper.get(edge.start, ()))
    return (
        paper_node(held, edge.start),
        edge.votes,
        Counted(len(held.writers.get(edge.start, ())), anchor("authors", edge.start)),
        _concepts(held, does, ("proposes", "introduces")),
        _concepts(held, does, ("evaluates_on",)),
        Counted(results, anchor("results", edge.start)) if results else 0,
    )


def _concepts(held: Indexed, does: list[Does], roles: tuple[str, ...]) -> tuple[Inline, ...]:
    return tuple(concept_node(held, one.concept) for one in does if one.edge.role in roles)


def _entry(held: Indexed, standings: Standings, edge: edges.FeaturedIn) -> Section:
    paper = edge.start
    blocks: list[Block] = [*paper_about(held, paper), _authors(held, edge)]
    if does := held.does.get(paper):
        blocks += does_blocks(held, anchor("does", paper), does)
    if results := standings.of_paper.get(paper):
        blocks.append(results_table(held, anchor("results", paper), "Results", results))
    return Section(anchor("paper", paper), held.papers[paper].title, tuple(blocks), of=paper_node(held, paper))


def _authors(held: Indexed, edge: edges.FeaturedIn) -> Table:
    """The authors, those of the paper's latest digest, folded away."""
    rows = tuple((author_node(held, author),) for author in held.writers.get(edge.start, ()))
    return Table(anchor("authors", edge.start), "Authors", columns("author"), rows, behind=True)
