"""The home page: what is in the graph, what is new, who and what is met most, and the leaderboards."""

from collections.abc import Callable, Sequence

from kg.analyse.leaderboards import Board
from kg.report.benchmark import board_title
from kg.report.document import Cell, Document, Inline, Node, Prose, Section, Table, columns, prose
from kg.report.indexed import Indexed, Key
from kg.report.parts import NOT_STATED, amount
from kg.report.quoting import author_node, concept_node, digest_node, paper_node
from kg.report.standings import Standings

SITE = "AI papers"  # what the site is called
_TOP = 10
_BOARDS = 20
_NEW = 30
PAGES = {
    "digests": "Digests",
    "papers": "Papers",
    "people": "People and teams",
    "methods": "Methods",
    "benchmarks": "Benchmarks",
    "tasks": "Tasks",
    "metrics": "Metrics",
    "coauthor-report": "The co-author network",
    "benchmark-report": "Shared benchmarks and leaderboards",
}


def home_document(held: Indexed, standings: Standings) -> Document:
    """Where a site begins."""
    latest = max(held.digests, key=lambda id_: (held.digests[id_].date, id_), default=None)
    new = (_latest(held, latest), _new(held, held.digests[latest].date)) if latest else ()
    boards = [board for board in standings.boards if len(board.papers) > 1]
    sections = (*new, _top(held), _boards(held, boards), _content(held, standings))
    return Document(SITE, _about(held), tuple(filter(None, sections)))


def page_node(file: str) -> Node:
    """A page of the site that is about no single node."""
    return Node("Page", file, PAGES[file])


def _about(held: Indexed) -> tuple[Prose, ...]:
    dates = sorted(digest.date for digest in held.digests.values())
    reach = f" of {dates[0]} to {dates[-1]}" if dates else ""
    return (
        prose(
            f"What {len(dates):,} digests{reach} say of {len(held.papers):,} papers: who wrote them, what they "
            "propose, use, evaluate on and report. Every statement opens to its sentence, digest and line."
        ),
        prose("Reports: ", page_node("coauthor-report"), " · ", page_node("benchmark-report")),
    )


def _latest(held: Indexed, id_: str) -> Section:
    entries = sorted(held.entries.get(id_, ()), key=lambda edge: (-(edge.votes or 0), edge.position, edge.start))
    rows = tuple(
        (paper_node(held, edge.start), edge.votes, _concepts(held, edge.start, "proposes", "introduces"))
        for edge in entries
    )
    table = Table("latest-list", "", columns("paper", "votes", "proposes or introduces"), rows)
    return Section("latest", "The latest digest", (prose(digest_node(held, id_), f": {len(rows):,} papers."), table))


def _concepts(held: Indexed, paper: str, *roles: str) -> tuple[Inline, ...]:
    return tuple(concept_node(held, one.concept) for one in held.does.get(paper, ()) if one.edge.role in roles)


def _new(held: Indexed, date: str) -> Section:
    """What the latest digest has for the first time."""
    authors = [author for author, papers in held.written.items() if held.papers[papers[0]].first_seen == date]
    found: list[Prose] = []
    for label in ("Method", "Benchmark", "Task"):
        new = [key for key, does in held.done.items() if key[0] == label and _first_seen(held, key) == date]
        found.append(_listed(f"{label}s", [concept_node(held, key) for key in sorted(new)]))
    found.append(_listed("People and teams", [author_node(held, author) for author in sorted(authors)]))
    return Section("new", f"New on {date}", tuple(found))


def _first_seen(held: Indexed, key: Key) -> str:
    return min(one.edge.first_seen for one in held.done[key])


def _listed(what: str, nodes: Sequence[Node]) -> Prose:
    parts: list[Inline] = [f"{what} ({len(nodes):,}): "]
    for node in nodes[:_NEW]:
        parts += [node, ", "]
    more = f"and {len(nodes) - _NEW:,} more" if len(nodes) > _NEW else ""
    parts[-1] = f", {more}." if more else "." if nodes else f"{what} (0): none."
    return Prose(tuple(parts))


def _top(held: Indexed) -> Section:
    """The first of each list, with where the rest is."""
    tables = (
        _authors(held, "top-papers", "People by papers", "papers", lambda id_: len(held.written.get(id_, ()))),
        _authors(held, "top-coauthors", "People by co-authors", "co-authors", lambda id_: len(held.pairs.get(id_, ()))),
        _tops(held, "Benchmark", "evaluates_on", "Benchmarks by papers that evaluate on them"),
        _tops(held, "Method", "uses", "Methods by papers that use them"),
        _tops(held, "Method", "compares", "Methods by papers that compare with them"),
        _tops(held, "Task", "addresses", "Tasks by papers that address them"),
    )
    return Section("top", "Most met", tables)


def _authors(held: Indexed, id_: str, title: str, what: str, count: Callable[[str], int]) -> Table:
    persons = [author for author in held.written if held.authors[author].kind == "person"]
    top = sorted(persons, key=lambda author: (-count(author), author))[:_TOP]
    rows = tuple((author_node(held, author), count(author)) for author in top)
    return Table(id_, title, columns("name", what), rows, ("All: ", page_node("people")))


def _tops(held: Indexed, label: str, role: str, title: str) -> Table:
    counts = {key: sum(one.edge.role == role for one in does) for key, does in held.done.items() if key[0] == label}
    top = sorted((key for key, count in counts.items() if count), key=lambda key: (-counts[key], key))[:_TOP]
    rows = tuple((concept_node(held, key), counts[key]) for key in top)
    return Table(f"top-{role}", title, columns("name", "papers"), rows, ("All: ", page_node(f"{label.lower()}s")))


def _boards(held: Indexed, boards: Sequence[Board]) -> Section | None:
    """The boards of most papers, and the best on each that is ranked."""
    if not boards:
        return None
    rows = tuple(_board(held, board) for board in boards[:_BOARDS])
    note = (
        f"The {_BOARDS} of most papers, of {len(boards):,} that hold two papers or more. All: "
        if len(boards) > _BOARDS
        else "All: "
    )
    named = columns("benchmark", "metric", "papers", "best", "method", "paper")
    table = Table("boards-list", "", named, rows, (note, page_node("benchmark-report")))
    return Section("boards", "Leaderboards", (table,))


def _board(held: Indexed, board: Board) -> tuple[Cell, ...]:
    where = concept_node(held, ("Benchmark", board.benchmark)), board_title(held, board), len(board.papers)
    best = board.places[0].result
    if board.higher_is_better is None:
        return *where, "not ranked", None, None
    method = concept_node(held, ("Method", best.method)) if best.method else NOT_STATED
    return *where, amount(best), method, paper_node(held, best.paper)


def _content(held: Indexed, standings: Standings) -> Section:
    """How much there is, with the page that lists it."""
    labels = [label for label, _ in held.concepts]
    counts = {
        "digests": len(held.digests),
        "papers": len(held.papers),
        "people": len(held.authors),
        **{f"{label.lower()}s": labels.count(label) for label in ("Method", "Benchmark", "Task", "Metric")},
        "benchmark-report": len(standings.results),
    }
    rows = tuple((page_node(file), count) for file, count in counts.items())
    return Section("content", "What is here", (Table("content-list", "", columns("what", "how many"), rows),))
