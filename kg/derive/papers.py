"""Papers as all digests together tell of them, and who wrote them."""

import re

import polars as pl

from kg.base import Base
from kg.link import Authors
from kg.model.trust import LIKELY, Trust

_LINK = re.compile(r"https?://[A-Za-z0-9\-._~:/?#@!$&+,;=%]+")
_CODE = re.compile(r"https?://(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)/[^/]+/[^/]")
_ARXIV_ID = re.compile(r"(\d{2})(\d{2})\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/(\d{2})(\d{2})\d{3}")
_PAPER = re.compile(r"https?://(?:[\w-]+\.)*(?:arxiv\.org|doi\.org|huggingface\.co/papers)(?:/|$)")


def appearances(base: Base) -> pl.DataFrame:
    """Where each paper stands, with the `date` and the id of the `digest`; the latest digest of a paper first."""
    dates = base.digests.select("date", digest="id")
    seen = base.features.rename({"start": "paper", "stop": "digest"}).join(dates, on="digest")
    return seen.sort("paper", "date", descending=[False, True])


def trusted_texts(seen: pl.DataFrame, trust: Trust) -> pl.DataFrame:
    """The appearances whose texts are likely about the paper, all where invented ones are kept."""
    return seen if trust.keeps_invented else seen.filter(pl.col("text_matches") >= LIKELY)


def papers(seen: pl.DataFrame, base: Base, listed: pl.DataFrame, trust: Trust) -> pl.DataFrame:
    """One row for each paper: title of the latest digest, highest votes, earliest date; `listed` are its authors.

    Links are read from texts that are likely about the paper only, unless invented ones are kept.
    """
    latest = seen.group_by("paper", maintain_order=True).agg(
        pl.col("title", "url").first(), pl.col("votes").max(), first_seen=pl.col("date").min()
    )
    counts = listed.group_by("paper").agg(authors_listed=pl.len().cast(pl.Int64))
    cut = _listing(seen).select("paper", "authors_truncated")
    rows = (
        latest.join(counts, on="paper", how="left")
        .join(cut, on="paper")
        .join(_links(trusted_texts(seen, trust), base), on="paper", how="left")
    )
    ids = rows["paper"].to_list()
    return rows.with_columns(
        pl.col("authors_listed").fill_null(0),
        pl.Series("url", map(_url, ids, rows["url"]), pl.String),
        pl.Series("published", map(_published, ids), pl.String),
        id="paper",
    )


def authored(seen: pl.DataFrame, authors: Authors) -> pl.DataFrame:
    """`author`, `paper` and `place` of every author of the latest list that a paper has; the place is no rank."""
    return authors.listed.join(_listing(seen), on=["digest", "paper"], how="semi").select("author", "paper", "place")


def _listing(seen: pl.DataFrame) -> pl.DataFrame:
    """The appearance whose author list counts: the latest that has one, or the latest."""
    with_names = seen.with_columns(has_names=pl.col("authors_read").list.len() > 0)
    chosen = with_names.sort("paper", "has_names", "date", descending=[False, True, True])
    return chosen.unique("paper", keep="first", maintain_order=True)


def _links(seen: pl.DataFrame, base: Base) -> pl.DataFrame:
    """The first link to code and the first to another page in the texts of a paper, the latest digest first."""
    linked = base.sentences.filter(pl.col("number") > 0, pl.col("text").str.contains("http", literal=True))
    placed = linked.join(seen.select("paper", "digest", "date"), on=["paper", "digest"])
    ordered = placed.sort("paper", "date", "number", descending=[False, True, False])
    code: dict[str, str] = {}
    project: dict[str, str] = {}
    for paper, text in ordered.select("paper", "text").iter_rows():
        for link in (found.rstrip(".,:;") for found in _LINK.findall(text)):
            if _CODE.match(link):
                code.setdefault(paper, link)
            elif not _PAPER.match(link):
                project.setdefault(paper, link)
    rows = [(paper, code.get(paper), project.get(paper)) for paper in sorted(code.keys() | project.keys())]
    return pl.DataFrame(rows, dict.fromkeys(("paper", "code_url", "project_url"), pl.String), orient="row")


def _url(paper: str, url: str) -> str:
    return f"https://arxiv.org/abs/{paper}" if _ARXIV_ID.fullmatch(paper) else url


def _published(paper: str) -> str | None:
    """Year and month that an arXiv id tells; ids start in 1991."""
    found = _ARXIV_ID.fullmatch(paper)
    if not found:
        return None
    year, month = (int(part) for part in found.groups() if part)
    if not 1 <= month <= 12:
        return None
    return f"{(1900 if year > 90 else 2000) + year}-{month:02}"
