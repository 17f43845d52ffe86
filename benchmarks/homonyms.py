"""Names to judge by hand for whether they stand for several people: `python -m benchmarks.homonyms STORE`.

The first by papers and by betweenness, and a sample of the marked and of the unmarked names of three papers or more.
"""

import random
import sys
from collections.abc import Iterable

from kg.analyse.coauthors.network import coauthor_network
from kg.analyse.coauthors.ranking import RankedAuthor, rank_authors
from kg.model.nodes import Author
from kg.model.people import MARKED
from kg.model.records import nodes_of
from kg.store import open_store

_LISTED = 40
_PAPERS = 3
_SEED = 7


def main(address: str) -> None:
    """Print the lists, a name on a line with its papers, co-authors, score and reasons."""
    with open_store(address) as store:
        graph = store.load()
    authors = nodes_of(graph, Author)
    ranking = rank_authors(graph, coauthor_network(graph))
    several = [one for one in ranking.authors if len(one.papers) >= _PAPERS]
    marked = [one for one in several if authors[one.id].homonym_score >= MARKED]
    unmarked = [one for one in several if authors[one.id].homonym_score < MARKED]
    everybody = sum(author.homonym_score >= MARKED for author in authors.values())
    print(f"{everybody} names are marked; {len(marked)} of the {len(several)} of {_PAPERS} papers or more")
    for measure in ("papers", "betweenness"):
        _list(f"first by {measure}", ranking.by(measure, _LISTED), authors)
    _list("a sample of the marked", _sample(marked), authors)
    _list("a sample of the unmarked", _sample(unmarked), authors)


def _sample(people: list[RankedAuthor]) -> list[RankedAuthor]:
    held = sorted(people, key=lambda one: one.id)
    return random.Random(_SEED).sample(held, min(_LISTED, len(held)))  # noqa: S311  # no secret: a choice to repeat


def _list(title: str, people: Iterable[RankedAuthor], authors: dict[str, Author]) -> None:
    print(f"\n{title}")
    for one in people:
        author = authors[one.id]
        mark = "?" if author.homonym_score >= MARKED else " "
        counts = f"{len(one.papers):3} papers {one.degree:4} co-authors {author.homonym_score:.1f}"
        print(f"{mark} {author.name:22} {counts}  {'; '.join(author.homonym_reasons)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
