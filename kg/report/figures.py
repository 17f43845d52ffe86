"""The opening of the co-author report, its figures, and what they cannot say."""

from kg.analyse.aside import SetAside
from kg.analyse.coauthors import Figures
from kg.report.markdown import escape, table


def title_section(figures: Figures, aside: SetAside) -> str:
    """What was counted, and of which digests."""
    return f"""# Co-authors in the Daily Papers digests

Counted over {figures.digests:,} digests, {escape(figures.first_date)} to {escape(figures.last_date)}. Two persons \
are joined where they stand on a paper together. Papers of more than {aside.max_authors} authors \
({len(aside.papers):,}) are counted as papers, but make no pairs (see [what was set aside](#what-was-set-aside)). \
Teams are no persons and make no pairs."""


def figures_section(figures: Figures) -> str:
    """The figures as a table."""
    rows = [
        ("papers", figures.papers),
        ("persons", figures.persons),
        ("teams", figures.teams),
        ("pairs of co-authors", figures.pairs),
        ("persons with a co-author", figures.linked),
        ("persons without one", figures.persons - figures.linked),
        ("connected components", len(figures.components)),
        *_largest(figures),
    ]
    return "## Figures\n\n" + table(("what", "count"), rows)


def limits_section(figures: Figures) -> str:
    """What the source does not tell, and so no figure here can."""
    return f"""## What the figures cannot say

- Many digests shuffle their author lists, so nothing here is about first or last authors.
- {figures.papers_truncated:,} papers have a list that the digest cuts with `+`, and \
{figures.papers_without_authors:,} have none: their missing authors, and pairs with them, are not counted.
- A name is all that is known of an author: one name is one person here. Persons of one name are counted as one, \
which lifts common names to the top, above all between groups; a person of two names is counted as two.
- A digest is a choice of papers. A count says what these digests featured, not what somebody wrote."""


def _largest(figures: Figures) -> list[tuple[str, int]]:
    sizes = figures.components[:2]
    names = ("persons in the largest component", "persons in the second largest")
    return [(f"{name} ({size / figures.linked:.1%})", size) for name, size in zip(names, sizes, strict=False)]
