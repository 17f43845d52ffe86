"""Papers as all digests together tell of them, and who wrote them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.derive.base import entries
from kg.model import edges, nodes
from kg.model.facts import Entry, Facts
from kg.model.people import name_key

_LINK = re.compile(r"https?://[A-Za-z0-9\-._~:/?#@!$&+,;=%]+")
_CODE = re.compile(r"https?://(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)/[^/]+/[^/]")
_ARXIV_ID = re.compile(r"(\d{2})(\d{2})\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/(\d{2})(\d{2})\d{3}")

_PAPER = re.compile(r"https?://(?:[\w-]+\.)*(?:arxiv\.org|doi\.org|huggingface\.co/papers)(?:/|$)")

# (digest date, entry) of one paper, the latest first.
Appearances = Sequence[tuple[str, Entry]]


def appearances(facts: Iterable[Facts]) -> dict[str, Appearances]:
    """Where each paper stands, by paper id; the latest digest first."""
    found: defaultdict[str, list[tuple[str, Entry]]] = defaultdict(list)
    for digest, entry, _ in entries(facts):
        found[entry.paper].append((digest.date, entry))
    return {paper: sorted(found[paper], key=lambda seen: seen[0], reverse=True) for paper in sorted(found)}


def papers(seen: Mapping[str, Appearances]) -> list[nodes.Paper]:
    """One node for each paper: title of the latest digest, highest votes, earliest date."""
    return [_paper(paper, appeared) for paper, appeared in seen.items()]


def authored(seen: Mapping[str, Appearances]) -> list[edges.Authored]:
    """Every author of the latest list that a paper has; no rank is meant by the place in it."""
    found = []
    for paper, appeared in seen.items():
        ids = dict.fromkeys(name_key(name) for name in _listing(appeared).authors)
        found += [edges.Authored(id_, paper, place) for place, id_ in enumerate(ids)]
    return found


def _paper(paper: str, appeared: Appearances) -> nodes.Paper:
    latest = appeared[0][1]
    listing = _listing(appeared)
    votes = [entry.votes for _, entry in appeared if entry.votes is not None]
    links = [link for _, entry in appeared for link in _links(entry)]
    return nodes.Paper(
        id=paper,
        title=latest.title,
        url=_url(paper, latest),
        published=_published(paper),
        first_seen=appeared[-1][0],
        votes=max(votes, default=None),
        authors_listed=len({name_key(name) for name in listing.authors}),
        authors_truncated=listing.authors_truncated,
        code_url=next((link for link in links if _CODE.match(link)), None),
        project_url=next((link for link in links if not _CODE.match(link) and not _PAPER.match(link)), None),
    )


def _listing(appeared: Appearances) -> Entry:
    """The entry whose author list counts: the latest that has one."""
    return next((entry for _, entry in appeared if entry.authors), appeared[0][1])


def _links(entry: Entry) -> list[str]:
    return [link.rstrip(".,:;") for sentence in entry.sentences[1:] for link in _LINK.findall(sentence.text)]


def _url(paper: str, entry: Entry) -> str:
    return f"https://arxiv.org/abs/{paper}" if _ARXIV_ID.fullmatch(paper) else entry.url


def _published(paper: str) -> str | None:
    """Year and month that an arXiv id tells; ids start in 1991."""
    found = _ARXIV_ID.fullmatch(paper)
    if not found:
        return None
    year, month = (int(part) for part in found.groups() if part)
    if not 1 <= month <= 12:
        return None
    return f"{(1900 if year > 90 else 2000) + year}-{month:02}"
