"""The home page: what is in the graph, what is new, who and what is met most, and the leaderboards."""

from collections.abc import Callable, Sequence

from kg.analyse.leaderboards import SURE, Board
from kg.model.people import MARKED
from kg.report.benchmark import board_title
from kg.report.document import Cell, Counted, Document, Node, Prose, Section, Table, columns, prose
from kg.report.indexed import Indexed, Key
from kg.report.parts import NOT_STATED, amount, doubts, setting
from kg.report.quoting import author_node, concept_node, digest_node, own_concepts, paper_node
from kg.report.rivals import rivals_named
from kg.report.standings import Standings

SITE = "AI papers"  # what the site is called
_TOP = 10
_BOARDS = 20
_NEW = 30
_NEW_NOTE = (
    f"Behind a name stands how sure it is; what is sure to less than {SURE}, and a name that may stand for several "
    "people, comes last."
)
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
    new = (_latest(held, latest), _new(held, latest)) if latest else ()
    boards = [board for board in standings.boards if len(board.papers) > 1]
    sections = (*new, _top(held), _boards(held, standings, boards), _content(held, standings))
    return Document(SITE, _about(held), tuple(filter(None, sections)))


def page_node(file: str) -> Node:
    """A page of the site that is about no single node."""
    return Node("Page", file, PAGES[file])


def votes(held: Indexed, paper: str, count: int | None) -> Cell:
    """The votes of a paper, which open to the digests that tell them."""
    return None if count is None else Counted(count, "digests", of=paper_node(held, paper))


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
        (paper_node(held, edge.start), votes(held, edge.start, edge.votes), own_concepts(held, edge.start))
        for edge in entries
    )
    table = Table("latest-list", "", columns("paper", "votes", "proposes or introduces"), rows)
    return Section(
        "latest",
        "The latest digest",
        (prose(digest_node(held, id_), ": ", Counted(len(rows), "latest-list"), " papers."), table),
    )


def _new(held: Indexed, latest: str) -> Section:
    """What the latest digest has for the first time."""
    date, page = held.digests[latest].date, digest_node(held, latest)
    authors = [author for author, papers in held.written.items() if held.papers[papers[0]].first_seen == date]
    found: list[Prose] = []
    for label in ("Method", "Benchmark", "Task"):
        new = [key for key, does in held.done.items() if key[0] == label and _first_seen(held, key) == date]
        new.sort(key=lambda key: (_sure(held, key) < SURE, key))
        found.append(_listed(f"{label}s", [(concept_node(held, key), _sure(held, key)) for key in new], page))
    authors.sort(key=lambda author: (held.authors[author].homonym_score >= MARKED, author))
    found.append(_listed("People and teams", [(author_node(held, author), None) for author in authors], page))
    return Section("new", f"New on {date}", (prose(_NEW_NOTE), *found))


def _sure(held: Indexed, key: Key) -> float:
    """Of what the papers do with a concept the surest."""
    return max(one.edge.confidence for one in held.done[key])


def _first_seen(held: Indexed, key: Key) -> str:
    return min(one.edge.first_seen for one in held.done[key])


def _listed(what: str, nodes: Sequence[tuple[Node, float | None]], digest: Node) -> Prose:
    """The first of them, each with how sure it is, and how many they are: the digest's page has all."""
    if not nodes:
        return prose(f"{what} (0): none.")
    told = [(node, "" if sure is None else f" {sure:.2f}", ", ") for node, sure in nodes[:_NEW]]
    named = [part for parts in told for part in parts if part][:-1]
    more = (", and ", Counted(len(nodes) - _NEW, "papers", of=digest), " more.") if len(nodes) > _NEW else (".",)
    return prose(f"{what} (", Counted(len(nodes), "papers", of=digest), "): ", *named, *more)


def _top(held: Indexed) -> Section:
    """The first of each list, with where the rest is."""
    tables = (
        _authors(held, "People by papers", "papers", lambda id_: len(held.written.get(id_, ()))),
        _authors(held, "People by co-authors", "coauthors", lambda id_: len(held.pairs.get(id_, ()))),
        _tops(held, "Benchmark", "evaluates_on", "Benchmarks by papers that evaluate on them"),
        _tops(held, "Method", "uses", "Methods by papers that use them"),
        _tops(held, "Method", "compares", "Methods by papers that compare with them"),
        _tops(held, "Task", "addresses", "Tasks by papers that address them"),
    )
    return Section("top", "Most met", tables)


def _authors(held: Indexed, title: str, part: str, count: Callable[[str], int]) -> Table:
    """The persons of most in a part of their pages."""
    persons = [author for author in held.written if held.authors[author].kind == "person"]
    top = sorted(persons, key=lambda author: (-count(author), author))[:_TOP]
    nodes = [author_node(held, author) for author in top]
    rows = tuple((node, Counted(count(node.id), part, of=node)) for node in nodes)
    what = {"coauthors": "co-authors"}.get(part, part)
    return Table(f"top-{part}", title, columns("name", what), rows, ("All: ", page_node("people")))


def _tops(held: Indexed, label: str, role: str, title: str) -> Table:
    counts = {key: sum(one.edge.role == role for one in does) for key, does in held.done.items() if key[0] == label}
    top = sorted((key for key, count in counts.items() if count), key=lambda key: (-counts[key], key))[:_TOP]
    rows = tuple((concept_node(held, key), Counted(counts[key], role, of=concept_node(held, key))) for key in top)
    return Table(f"top-{role}", title, columns("name", "papers"), rows, ("All: ", page_node(f"{label.lower()}s")))


def _boards(held: Indexed, standings: Standings, boards: Sequence[Board]) -> Section | None:
    """The boards of most papers, and the best on each that is ranked."""
    if not boards:
        return None
    rows = tuple(_board(held, standings, board) for board in boards[:_BOARDS])
    note = (
        f"The first {_BOARDS}, by papers on their benchmark, of {len(boards):,} that hold two papers or more. All: "
        if len(boards) > _BOARDS
        else "All: "
    )
    named = columns("benchmark", "metric", "papers", "best", "setting", "sure", "doubts", "method", "paper")
    table = Table("boards-list", "", named, rows, (note, page_node("benchmark-report")))
    return Section("boards", "Leaderboards", (table,))


def _board(held: Indexed, standings: Standings, board: Board) -> tuple[Cell, ...]:
    benchmark = concept_node(held, ("Benchmark", board.benchmark))
    where = benchmark, board_title(held, board), Counted(len(board.papers), "boards", of=benchmark)
    best = board.best
    if best is None:
        return *where, "not ranked", *[None] * 5
    sure = Counted(best.confidence, "boards", 2, of=benchmark)
    method = concept_node(held, ("Method", best.method)) if best.method else NOT_STATED
    against = "; ".join(filter(None, (doubts(best), rivals_named(standings.rivals.get(board.key, ())))))
    return *where, amount(best), setting(best), sure, against, method, paper_node(held, best.paper)


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
    rows = tuple((page_node(file), Counted(count, "", of=page_node(file))) for file, count in counts.items())
    return Section("content", "What is here", (Table("content-list", "", columns("what", "how many"), rows),))
