"""One paper: who wrote it, what it does with which concepts, what it reports, and its text."""

from kg.model import edges
from kg.report.document import (
    Cell,
    Claim,
    Document,
    Inline,
    Link,
    Prose,
    Section,
    Sources,
    Table,
    columns,
    prose,
)
from kg.report.indexed import Indexed
from kg.report.parts import does_blocks, results_table
from kg.report.quoting import author_node, concept_node, digest_node, is_trusted, paper_node, plain_claim
from kg.report.standings import Standings

_NEIGHBOURS = 20


def paper_document(held: Indexed, standings: Standings, id_: str) -> Document:
    """All that the digests say of a paper."""
    paper = held.papers[id_]
    sections = (
        authors_section(held, id_),
        text_section(held, id_),
        _does_section(held, id_),
        _results_section(held, standings, id_),
        _shares_section(held, id_),
        _digests_section(held, id_),
    )
    return Document(paper.title, paper_about(held, id_), tuple(filter(None, sections)), paper_node(held, id_))


def paper_about(held: Indexed, id_: str, digest: str | None = None) -> tuple[Prose, ...]:
    """Where the paper is, how many votes it got, and a warning where its text, in the `digest`, is likely another's."""
    paper = held.papers[id_]
    links = [
        ("arXiv" if "arxiv.org" in paper.url else "page", paper.url),
        ("code", paper.code_url),
        ("project", paper.project_url),
    ]
    parts: list[Inline] = [f"Paper {id_}, first in the digest of {paper.first_seen}"]
    parts.append("." if paper.votes is None else f", {paper.votes:,} votes there at most (a snapshot).")
    parts += [part for text, url in links if url for part in (" ", Link(text, url))]
    doubts = [edge for edge in held.featured.get(id_, ()) if (id_, edge.stop) in held.doubtful]
    doubts = [edge for edge in doubts if digest in (None, edge.stop)]
    return (Prose(tuple(parts)), *(_doubt(held, edge) for edge in doubts))


def authors_section(held: Indexed, id_: str) -> Section | None:
    """The authors in the order of the latest digest, which is no rank."""
    writers = held.writers.get(id_, [])
    if not writers:
        return None
    parts = tuple(part for writer in writers for part in (author_node(held, writer), ", "))[:-1]
    about = "As the latest digest lists them; many digests shuffle their lists, so the order says nothing."
    cut = " The list is cut with `+`: there are more." if held.papers[id_].authors_truncated else ""
    return Section("authors", "Authors", (Prose(parts), prose(about + cut)))


def text_section(held: Indexed, id_: str) -> Section | None:
    """Every sentence of the paper's entries, names marked."""
    claims = text_of(held, id_)
    return Section("text", "What the digest says", (Sources("text-list", "", claims),)) if claims else None


def text_of(held: Indexed, id_: str, digest: str | None = None) -> tuple[Claim, ...]:
    """The sentences of a paper but its titles, of one digest where it is given."""
    own = (sentence for sentence in held.said.get(id_, ()) if digest in (None, held.home[sentence]))
    return tuple(plain_claim(held, sentence) for sentence in own if not _is_title(sentence))


def _is_title(sentence: str) -> bool:
    return sentence.endswith("/0")


def _doubt(held: Indexed, edge: edges.FeaturedIn) -> Prose:
    effect = "it" if is_trusted(held, edge.start, edge.stop) else "nothing it says is counted, though it"
    return prose(
        "The text in the digest of ",
        digest_node(held, edge.stop),
        f" is likely not about this paper (sure to {edge.text_matches:.2f} that it is); {effect} is shown below.",
        warning=True,
    )


def _does_section(held: Indexed, id_: str) -> Section | None:
    does = held.does.get(id_)
    return (
        Section("does", "Methods, benchmarks, tasks and metrics", tuple(does_blocks(held, "does-list", does)))
        if does
        else None
    )


def _results_section(held: Indexed, standings: Standings, id_: str) -> Section | None:
    results = standings.of_paper.get(id_)
    return Section("results", "Results", (results_table(held, "results-list", "", results),)) if results else None


def _shares_section(held: Indexed, id_: str) -> Section | None:
    shares = held.shares.get(id_)
    if not shares:
        return None
    rows = tuple(_share(held, id_, edge) for edge in shares[:_NEIGHBOURS])
    note = f"The {_NEIGHBOURS} strongest of {len(shares):,}. " if len(shares) > _NEIGHBOURS else ""
    note += "Weight: every common benchmark of n papers gives 1/(n-1), so rare ones weigh more."
    table = Table("shares-list", "", columns("paper", "benchmarks", "weight"), rows, (note,))
    return Section("shares", "Papers on the same benchmarks", (table,))


def _share(held: Indexed, id_: str, edge: edges.SharesBenchmark) -> tuple[Cell, ...]:
    other = edge.stop if edge.start == id_ else edge.start
    shared = tuple(concept_node(held, ("Benchmark", one)) for one in edge.benchmarks)
    return paper_node(held, other), shared, edge.weight


def _digests_section(held: Indexed, id_: str) -> Section:
    rows = tuple(
        (digest_node(held, edge.stop), edge.votes, f"{held.digests[edge.stop].source}:{edge.line}", edge.authors_line)
        for edge in held.featured.get(id_, ())
    )
    table = Table("digests-list", "", columns("digest", "votes", "heading at", "authors as printed"), rows)
    return Section("digests", "In the digests", (table,))
