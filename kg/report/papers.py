"""The papers behind the co-author report, each with where it stands in the digests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.analyse.aside import SetAside
from kg.analyse.coauthors import RankedAuthor
from kg.analyse.evidence import Appearance
from kg.model import edges, nodes
from kg.report.markdown import escape, link, table


@dataclass(frozen=True, slots=True)
class PaperLists:
    """Papers by id, and where they stand."""

    papers: Mapping[str, nodes.Paper]
    seen: Mapping[str, Sequence[Appearance]]

    def linked(self, paper: str) -> str:
        """The title as a link."""
        return link(self.papers[paper].title, self.papers[paper].url)

    def line(self, paper: str) -> str:
        """One list item: title, and the date and place of every digest that has it."""
        return f"- {self.linked(paper)} ({self.places(paper)})"

    def places(self, paper: str) -> str:
        """The date and place of every digest that has the paper."""
        return "; ".join(f"{escape(seen.date)}, {escape(seen.place)}" for seen in self.seen.get(paper, ()))


def papers_section(
    ranked: Sequence[RankedAuthor],
    pairs: Sequence[edges.CoauthoredWith],
    authors: Mapping[str, nodes.Author],
    papers: PaperLists,
) -> str:
    """All papers of every person in the lists, then the common papers of every pair."""
    parts = ["## The papers behind the lists", "Each with the date of its digest and the line of its heading there."]
    parts += [_entry(_heading(one, authors[one.id]), one.papers, papers) for one in ranked]
    parts += [
        _entry(f"{escape(authors[pair.start].name)} and {escape(authors[pair.stop].name)}", pair.papers, papers)
        for pair in pairs
    ]
    return "\n\n".join(parts)


def set_aside_section(aside: SetAside, papers: PaperLists) -> str:
    """Papers of too many authors, and how many pairs they would have made."""
    heading = "## What was set aside"
    if not aside.papers:
        return f"{heading}\n\nNothing: no paper has more than {aside.max_authors} authors."
    pairs = sum(crowd.pairs for crowd in aside.papers)
    about = (
        f"Papers of more than {aside.max_authors} authors ({len(aside.papers):,}) would have made {pairs:,} pairs, "
        "those that meet on two of them counted twice. They make none here."
    )
    rows = [(papers.linked(crowd.id), crowd.members, crowd.pairs, papers.places(crowd.id)) for crowd in aside.papers]
    return f"{heading}\n\n{about}\n\n{table(('paper', 'authors', 'pairs', 'digest'), rows)}"


def _entry(heading: str, found: Sequence[str], papers: PaperLists) -> str:
    return f"### {heading}\n\n" + "\n".join(map(papers.line, found))


def _heading(one: RankedAuthor, author: nodes.Author) -> str:
    others = [variant for variant in author.variants if variant != author.name]
    return escape(one.name) + (f" (also {escape(', '.join(others))})" if others else "")
