"""One person or team: papers, co-authors, and what the papers do and report."""

from collections.abc import Sequence

from kg.model import edges
from kg.report.document import (
    Block,
    Cell,
    Counted,
    Document,
    Inline,
    Prose,
    Section,
    Table,
    anchor,
    columns,
    prose,
)
from kg.report.indexed import Does, Indexed
from kg.report.limits import CHOICE, EXTRACTED, NAMES, ORDER, VOTES, cut_lists, limits_section
from kg.report.months import dates_chart, months_between
from kg.report.parts import results_table
from kg.report.places import papers_behind, stands
from kg.report.quoting import SAYS, author_node, concept_node, naming_claim, paper_node
from kg.report.standings import Standings

_CHARTED = 5  # papers: of fewer a chart shows no more than their list
_ALL = "papers-list"


def author_document(held: Indexed, standings: Standings, id_: str) -> Document:
    """All that the digests say of an author."""
    author = held.authors[id_]
    sections = (
        _papers_section(held, id_),
        _coauthors_section(held, id_),
        _does_section(held, id_),
        _results_section(held, standings, id_),
        _limits(held, id_),
    )
    return Document(author.name, _about(held, id_), tuple(section for section in sections if section is not None))


def _about(held: Indexed, id_: str) -> tuple[Prose, ...]:
    author, papers = held.authors[id_], held.written.get(id_, [])
    parts: list[Inline] = [Counted(len(papers), "papers"), " papers" if len(papers) != 1 else " paper"]
    if papers:
        dates = [held.papers[paper].first_seen for paper in papers]
        parts.append(f" in digests of {min(dates)} to {max(dates)}")
    if author.kind == "person":
        parts += [", ", Counted(len(held.pairs.get(id_, ())), "coauthors"), " co-authors"]
    parts.append(". A team: it makes no pairs of co-authors." if author.kind == "team" else ".")
    others = [variant for variant in author.variants if variant != author.name]
    spelled = (prose("Also written ", ", ".join(others), "."),) if others else ()
    return (Prose(tuple(parts)), *spelled, *_doubt(held, id_))


def _doubt(held: Indexed, id_: str) -> tuple[Prose, ...]:
    author = held.authors[id_]
    if not author.homonym_reasons:
        return ()
    reasons = "; ".join(author.homonym_reasons)
    told = f"This name may stand for several people (score {author.homonym_score:.2f} of 1): {reasons}."
    return (prose(told, warning=True),)


def _papers_section(held: Indexed, id_: str) -> Section:
    papers = held.written.get(id_, [])
    rows = tuple(_paper_row(held, paper) for paper in papers)
    table = Table("papers-list", "", columns("paper", "published", "author list cut", "votes", "in the digests"), rows)
    if len(papers) < _CHARTED:
        return Section("papers", "Papers", (table,))
    dates = [held.papers[paper].first_seen for paper in papers]
    months = months_between(min(dates), max(dates))
    title = "Papers by the month of their first digest"
    chart = dates_chart("papers-by-month", title, months, {"papers": dates}, "papers-list")
    return Section("papers", "Papers", (table, chart) if len(months) > 1 else (table,))


def _paper_row(held: Indexed, id_: str) -> tuple[Cell, ...]:
    paper = held.papers[id_]
    return (
        paper_node(held, id_),
        paper.published,
        "yes" if paper.authors_truncated else "",
        paper.votes,
        stands(held, id_),
    )


def _coauthors_section(held: Indexed, id_: str) -> Section | None:
    pairs = held.pairs.get(id_, [])
    if held.authors[id_].kind == "team":
        return None
    others = [(pair, pair.stop if pair.start == id_ else pair.start) for pair in pairs]
    behind = _behind(held, id_, others)
    rows = tuple(_coauthor_row(held, pair, other, behind[tuple(pair.papers)]) for pair, other in others)
    note = (
        "Weight is Newman's: every common paper of n persons gives 1/(n-1). Papers of more than "
        f"{held.about.max_authors} authors make no pairs."
    )
    names = columns("co-author", "common papers", "weight", "since", "until")
    blocks: list[Block] = [Table("coauthors-list", "", names, rows, (note,))]
    for papers, place in behind.items():
        if place != _ALL:
            names_ = [held.authors[other].name for pair, other in others if tuple(pair.papers) == papers]
            blocks.append(papers_behind(held, place, f"With {', '.join(names_)}", papers))
    return Section("coauthors", "Co-authors", tuple(blocks))


def _behind(held: Indexed, id_: str, others: Sequence[tuple[edges.CoauthoredWith, str]]) -> dict[tuple[str, ...], str]:
    """Where each set of common papers is listed: where they are all that the author has, with these."""
    places = {tuple(pair.papers): anchor("with", other) for pair, other in reversed(others)}
    own = tuple(sorted(held.written.get(id_, ())))
    return {papers: _ALL if papers == own else place for papers, place in reversed(places.items())}


def _coauthor_row(held: Indexed, pair: edges.CoauthoredWith, other: str, behind: str) -> tuple[Cell, ...]:
    counted = Counted(len(pair.papers), behind), Counted(pair.weight, behind, 2)
    return author_node(held, other), *counted, pair.first_seen, pair.last_seen


def _does_section(held: Indexed, id_: str) -> Section | None:
    does = [one for paper in held.written.get(id_, ()) for one in held.does.get(paper, ())]
    if not does:
        return None
    rows = tuple(_does_row(held, one) for one in does)
    table = Table("does-list", "", columns("paper", "does", "what", "kind", "best sentence"), rows)
    return Section("does", "What the papers do", (table,))


def _does_row(held: Indexed, one: Does) -> tuple[Cell, ...]:
    kind = one.concept[0].lower()
    return (
        paper_node(held, one.paper),
        SAYS[one.edge.role],
        concept_node(held, one.concept),
        kind,
        naming_claim(held, one.edge.sentence, one.concept),
    )


def _results_section(held: Indexed, standings: Standings, id_: str) -> Section | None:
    found = [one for paper in held.written.get(id_, ()) for one in standings.of_paper.get(paper, ())]
    return Section("results", "Results", (results_table(held, "results-list", "", found),)) if found else None


def _limits(held: Indexed, id_: str) -> Section:
    cut = sum(held.papers[paper].authors_truncated for paper in held.written.get(id_, ()))
    lists = (cut_lists(Counted(cut, "papers")),) if cut else ()
    return limits_section(CHOICE, NAMES, ORDER, *lists, VOTES, EXTRACTED)
