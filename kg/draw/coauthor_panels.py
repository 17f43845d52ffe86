"""What the picture of co-authors opens to: persons, pairs and their papers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.analyse.coauthors import papers_of_authors
from kg.analyse.evidence import Appearance, appearances
from kg.draw.cards import paper_card
from kg.draw.picture import Card, Line, Opener, Panel, Section
from kg.draw.selection import Shown
from kg.model import nodes
from kg.model.graph import Graph
from kg.model.records import nodes_of


@dataclass(frozen=True, slots=True)
class Sources:
    """What the panels are made of; `written` are the papers of each author."""

    authors: Mapping[str, nodes.Author]
    papers: Mapping[str, nodes.Paper]
    written: Mapping[str, Sequence[str]]
    seen: Mapping[str, Sequence[Appearance]]

    def name(self, author: str) -> str:
        """The most frequent spelling."""
        return self.authors[author].name


def read_sources(graph: Graph) -> Sources:
    """All that the panels need."""
    return Sources(
        nodes_of(graph, nodes.Author), nodes_of(graph, nodes.Paper), papers_of_authors(graph), appearances(graph)
    )


def cards(shown: Shown, sources: Sources) -> dict[str, Card]:
    """One card for each paper of the persons shown."""
    used = sorted({paper for author in shown.nodes for paper in sources.written[author]})
    return {paper: paper_card(sources.papers[paper], sources.seen.get(paper, ())) for paper in used}


def pair_panel(a: str, b: str, papers: Sequence[str], sources: Sources) -> Panel:
    """Two persons and their common papers."""
    facts = (_count(len(papers), "common paper"),)
    return Panel(f"{sources.name(a)} and {sources.name(b)}", None, facts, (Section("Papers", tuple(papers)),))


def person_panel(author: str, openers: Sequence[Opener], sources: Sources) -> Panel:
    """A person: spellings, neighbours in the picture, all papers."""
    variants = [variant for variant in sources.authors[author].variants if variant != sources.name(author)]
    facts = (_count(len(sources.written[author]), "paper"), *(f"also written {variant}" for variant in variants))
    sections = (
        Section("Co-authors shown", openers=tuple(openers)),
        Section("Papers", tuple(sources.written[author])),
    )
    return Panel(sources.name(author), None, facts, sections)


def openers(shown: Shown, lines: Sequence[Line], sources: Sources) -> dict[str, list[Opener]]:
    """For each person the edges at them, those of most papers first."""
    found: dict[str, list[Opener]] = {author: [] for author in shown.nodes}
    together = sorted(zip(shown.shared, lines, strict=True), key=lambda one: (-one[1].weight, one[0]))
    for (a, b), line in together:
        count = _count(round(line.weight), "paper")
        found[a].append(Opener(f"{sources.name(b)}, {count}", line.id))
        found[b].append(Opener(f"{sources.name(a)}, {count}", line.id))
    return found


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
