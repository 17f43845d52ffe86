"""Graphs of persons and papers of any size, with groups and a few who join them, always the same."""

import random
from collections.abc import Iterator

from kg.model import edges, nodes
from kg.model.graph import Graph, new_graph, to_table
from kg.model.schema import SCHEMA_VERSION, EdgeKind

_SEED = 20231120
_GROUP = 60  # persons
_PAPERS = 0.47  # for a person: makes some five pairs for one
_MONTHS = 14
_OUTSIDE = 0.04  # of the authors of a paper


def authorship(persons: int) -> Graph:
    """So many persons, each on a paper at least, and some five times as many pairs."""
    drawn = random.Random(_SEED)  # noqa: S311 - no secret
    authors = list(_authors(drawn, persons))
    papers = [_paper(number) for number in range(len(authors))]
    days = sorted({paper.first_seen for paper in papers})
    about = nodes.Graph(
        id="kg", schema_version=SCHEMA_VERSION, complete=True, max_authors=25, max_papers=200, keeps_invented=False,
        min_confidence=0.0, overrides="", derived_with="",
    )  # fmt: skip
    return new_graph(
        {
            "Graph": to_table(nodes.Graph, [about]),
            "Digest": to_table(nodes.Digest, map(_digest, days)),
            "Paper": to_table(nodes.Paper, papers),
            "Author": to_table(nodes.Author, (_author(person) for person in range(persons))),
        },
        {
            EdgeKind("AUTHORED", "Author", "Paper"): to_table(edges.Authored, _written(papers, authors)),
            EdgeKind("FEATURED_IN", "Paper", "Digest"): to_table(
                edges.FeaturedIn, (_featured(paper, held) for paper, held in zip(papers, authors, strict=True))
            ),
        },
    )


def _authors(drawn: random.Random, persons: int) -> Iterator[list[int]]:
    """The authors of each paper: first everybody once, group by group, then those who write more."""
    for start in range(0, persons, 5):
        yield list(range(start, min(start + 5, persons)))
    for _ in range(round(persons * (_PAPERS - 0.2))):
        group = drawn.randrange(max(persons // _GROUP, 1)) * _GROUP
        room = min(_GROUP, persons - group)
        held = {group + min(int(drawn.expovariate(0.08)), room - 1) for _ in range(drawn.randint(4, 9))}
        yield sorted({drawn.randrange(persons) if drawn.random() < _OUTSIDE else one for one in held})


def _paper(number: int) -> nodes.Paper:
    day = f"{2023 + (number % _MONTHS) // 12}-{(number % _MONTHS) % 12 + 1:02}-01"
    return nodes.Paper(
        id=f"2401.{number:05}", title=f"Paper {number}: of a corpus made for measuring",
        url=f"https://arxiv.org/abs/2401.{number:05}", published="2024-01", first_seen=day, votes=number % 90,
        authors_listed=5, authors_truncated=False, code_url=None, project_url=None,
    )  # fmt: skip


def _author(person: int) -> nodes.Author:
    name = _name(person)
    return nodes.Author(
        id=name.casefold(),
        name=name,
        variants=[name, f"{name} 박사"],
        kind="person",
        homonym_score=0.0,
        homonym_reasons=[],
    )


def _name(person: int) -> str:
    letters = "abdeghiklmnorstuvz"
    first = "".join(letters[(person // len(letters) ** place) % len(letters)] for place in range(4))
    return f"{first.capitalize()} Kim{person:05}"


def _digest(day: str) -> nodes.Digest:
    return nodes.Digest(id=day, date=day, source=f"{day}.md", content_hash="", built_with="", parts=1, problems=[])


def _written(papers: list[nodes.Paper], authors: list[list[int]]) -> Iterator[edges.Authored]:
    for paper, held in zip(papers, authors, strict=True):
        for place, person in enumerate(held):
            yield edges.Authored(_name(person).casefold(), paper.id, place)


def _featured(paper: nodes.Paper, held: list[int]) -> edges.FeaturedIn:
    names = [_name(person) for person in held]
    return edges.FeaturedIn(
        paper.id, paper.first_seen, title=paper.title, url=paper.url, authors=names, authors_read=names,
        authors_line=", ".join(names), authors_at=4, authors_truncated=False, votes=paper.votes, position=0, line=3,
        text_matches=1.0,
    )  # fmt: skip
