"""Lists of all digests, people and concepts: where one looks around without a name in mind."""

from kg.report.document import Cell, Counted, Document, Node, Section, Table, columns, prose
from kg.report.indexed import Indexed, Key
from kg.report.quoting import author_node, concept_node, digest_node, paper_node
from kg.report.standings import Standings
from kg.site.home import votes

MOST = 1_000  # rows: the search box finds the rest
_ROLES = {
    "Method": ("proposes", "uses", "compares"),
    "Benchmark": ("introduces", "evaluates_on", "trains_on"),
    "Task": ("addresses",),
    "Metric": ("measures",),
}
_HEADINGS = {
    "proposes": "proposed by",
    "uses": "used by",
    "compares": "compared with by",
    "introduces": "introduced by",
    "evaluates_on": "evaluated on by",
    "trains_on": "trained on by",
    "addresses": "addressed by",
    "measures": "measured by",
}


def digests_document(held: Indexed) -> Document:
    """All digests, the latest first, with the papers of most votes."""
    dates = sorted(held.digests, key=lambda id_: (held.digests[id_].date, id_), reverse=True)
    rows = tuple(_digest_row(held, id_) for id_ in dates)
    named = columns("digest", "papers", "votes in all", "paper of most votes")
    return _document("Digests", f"{len(rows):,} digests, the latest first.", Table("list", "", named, rows))


def papers_document(held: Indexed) -> Document:
    """The papers of most votes."""
    papers = sorted(held.papers.values(), key=lambda paper: (-(paper.votes or 0), paper.id))
    rows = tuple(
        (paper_node(held, paper.id), votes(held, paper.id, paper.votes), paper.first_seen) for paper in papers[:MOST]
    )
    count = f"The {MOST:,} of most votes, of {len(papers):,}" if len(papers) > MOST else f"{len(papers):,}"
    about = f"{count}; the search box finds all, and every digest lists its own. Votes are a snapshot."
    return _document("Papers", about, Table("list", "", columns("paper", "votes", "first digest"), rows))


def people_document(held: Indexed) -> Document:
    """The people and teams of most papers."""
    everybody = sorted(held.written, key=lambda id_: (-len(held.written[id_]), held.authors[id_].name, id_))
    rows = tuple(
        (
            author_node(held, id_),
            held.authors[id_].kind,
            _counted(len(held.written[id_]), "papers", author_node(held, id_)),
            _counted(len(held.pairs.get(id_, ())), "coauthors", author_node(held, id_)),
            held.papers[held.written[id_][-1]].first_seen,
        )
        for id_ in everybody[:MOST]
    )
    named = columns("name", "kind", "papers", "co-authors", "latest paper")
    about = "The order of a paper's authors says nothing in this source; names marked ? may stand for several people."
    return _document("People", f"{_cut(len(everybody))} {about}", Table("list", "", named, rows))


def concepts_document(held: Indexed, standings: Standings, label: str) -> Document:
    """The concepts of a label that most papers do something with."""
    own = sorted((key for key in held.done if key[0] == label), key=lambda key: (-len(held.done[key]), key))
    rows = tuple(_concept_row(held, standings, key) for key in own[:MOST])
    named = columns(label.lower(), "papers", *(_HEADINGS[role] for role in _ROLES[label]), "results", "first seen")
    return _document(f"{label}s", _cut(len(own)), Table("list", "", named, rows))


def _digest_row(held: Indexed, id_: str) -> tuple[Cell, ...]:
    entries = held.entries.get(id_, [])
    told = [edge.votes for edge in entries if edge.votes is not None]
    top = max(entries, key=lambda edge: (edge.votes or 0, -edge.position), default=None)
    node = digest_node(held, id_)
    return (
        node,
        _counted(len(entries), "papers", node),
        _counted(sum(told), "papers", node) if told else None,
        paper_node(held, top.start) if top else None,
    )


def _concept_row(held: Indexed, standings: Standings, key: Key) -> tuple[Cell, ...]:
    does, node = held.done[key], concept_node(held, key)
    by_role = (_counted(sum(one.edge.role == role for one in does), role, node) for role in _ROLES[key[0]])
    found = {"Method": standings.of_method, "Benchmark": standings.on_benchmark, "Metric": standings.in_metric}
    results = _counted(len(found.get(key[0], {}).get(key[1], ())), "", node)
    return node, _counted(len(does), "", node), *by_role, results, min(one.edge.first_seen for one in does)


def _counted(count: int, rows: str, of: Node) -> Cell:
    return Counted(count, rows, of=of) if count else 0


def _cut(count: int) -> str:
    return (
        f"The {MOST:,} of most papers, of {count:,}; the search box finds all."
        if count > MOST
        else f"{count:,} in all."
    )


def _document(title: str, about: str, table: Table) -> Document:
    return Document(title, (prose(about),), (Section("all", title, (table,)),))
