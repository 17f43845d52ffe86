"""Cards of the side panel: a paper with where it stands, and a sentence that says what an edge stands for."""

from collections.abc import Sequence

from kg.analyse.evidence import Appearance, Quote, web_link
from kg.draw.picture import Card
from kg.model import edges, nodes

_WORDS = {"introduces": "introduces it", "evaluates_on": "evaluates on it", "trains_on": "trains on it"}


def paper_card(paper: nodes.Paper, seen: Sequence[Appearance]) -> Card:
    """The title as a link, and every digest that has the paper, with its line of authors."""
    return Card(paper.title, web_link(paper.url), tuple(fact for one in seen for fact in paper_facts(one)))


def paper_facts(seen: Appearance) -> tuple[str, ...]:
    """Where a paper stands in one digest, and the authors as printed there."""
    votes = "no votes given" if seen.votes is None else f"{seen.votes:,} votes"
    authors = (f"Authors: {seen.authors_line}",) if seen.authors_line else ()
    return (f"Digest of {seen.date}, {votes}, {seen.place}", *authors)


def evidence_card(paper: nodes.Paper, typed: edges.Typed, quote: Quote) -> Card:
    """What a paper does with a benchmark, and the sentence that says so."""
    others = f", the best of {typed.support} sentences" if typed.support > 1 else ""
    facts = (
        f"{_WORDS[typed.role]} (confidence {typed.confidence:.2f}{others})",
        f"Digest of {quote.date}, {quote.place}",
    )
    return Card(paper.title, web_link(paper.url), facts, quote.parts)
