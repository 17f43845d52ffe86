"""The lists of the co-author report: persons by three measures, and pairs."""

from collections.abc import Mapping, Sequence

from kg.analyse.betweenness import Betweenness
from kg.analyse.coauthors import RankedAuthor, Ranking
from kg.model import edges, nodes
from kg.report.markdown import escape, table


def ranking_sections(ranking: Ranking, count: int) -> list[str]:
    """Persons by co-authors, by betweenness and by papers."""
    return [
        "## Persons with most co-authors\n\n" + _authors(ranking.by_degree(count)),
        f"## Persons between groups\n\n{_how(ranking.paths)}\n\n" + _between(ranking.by_betweenness(count)),
        "## Persons with most papers\n\n" + _authors(ranking.by_papers(count)),
    ]


def pairs_section(pairs: Sequence[edges.CoauthoredWith], authors: Mapping[str, nodes.Author]) -> str:
    """Pairs by common papers."""
    rows = [
        (place, _name(pair.start, authors), _name(pair.stop, authors), len(pair.papers), f"{pair.weight:.2f}")
        for place, pair in enumerate(pairs, start=1)
    ]
    about = "Weight is Newman's: every common paper of n persons gives 1/(n-1)."
    return f"## Pairs with most common papers\n\n{about}\n\n" + table(("", "one", "other", "papers", "weight"), rows)


def _name(author: str, authors: Mapping[str, nodes.Author]) -> str:
    return escape(authors[author].name)


def _authors(ranked: Sequence[RankedAuthor]) -> str:
    rows = [(place, escape(one.name), one.degree, len(one.papers)) for place, one in enumerate(ranked, start=1)]
    return table(("", "name", "co-authors", "papers"), rows)


def _between(ranked: Sequence[RankedAuthor]) -> str:
    rows = [
        (place, escape(one.name), _estimate(one), one.degree, len(one.papers))
        for place, one in enumerate(ranked, start=1)
    ]
    return table(("", "name", "pairs between", "co-authors", "papers"), rows)


def _how(paths: Betweenness) -> str:
    what = (
        "Betweenness: for how many pairs of others the shortest path of co-authors leads through a person; where a "
        "pair has several shortest paths, their share counts."
    )
    if paths.exact:
        return f"{what} Counted in full, over all paths between {paths.persons:,} persons."
    return (
        f"{what} Estimated from {paths.pivots:,} of {paths.persons:,} persons, drawn at random with a fixed seed; "
        "± is one standard error, and places within it of each other may be swapped."
    )


def _estimate(author: RankedAuthor) -> str | int:
    count = round(author.betweenness)
    return f"{count:,} ± {round(author.error):,}" if author.error else count
