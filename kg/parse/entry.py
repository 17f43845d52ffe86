"""Read one `###` block of a digest."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model.facts import Entry, Problem
from kg.parse.authors import Authors, name_doubts, parse_authors
from kg.parse.sentences import Bullet, split_entry

# The first link that is no picture, with brackets and parentheses of one more level within, and what is around it.
# Title and URL have an end because a line of brackets alone would be read in quadratic time.
_HEADING = re.compile(
    r" {0,3}###(?!#)(?P<before>.*?)(?<!!)\[(?P<title>(?:[^\[\]]|\[[^\[\]]*\]|\](?!\()){0,1000})\]"
    r"\(\s*(?P<url>(?:[^\s()]|\([^\s()]*\)|\(){1,1000})(?P<tip>\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)(?P<after>.*)$"
)
_ARXIV = re.compile(
    r"https?://(?:[\w-]+\.)*(?:arxiv\.org|alphaxiv\.org|huggingface\.co)/(?:abs|pdf|html|papers)/"
    r"(?P<id>\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?(?:\.pdf)?/?(?:[?#].*)?$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?P<indent>\s*)[-*•]\s(?P<text>.*)$")
_VOTE = re.compile(r"Votes?:\s*(?P<count>.*?)\s*$")
_AUTHORS = re.compile(r"Authors?:\s*(?P<names>.*?)\s*$")
_MEDIA = re.compile(r"!\[|<div>|<video|</?(?:div|img|a|p|br)\b|\[Watch Video\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one entry, its heading first; `line` is the heading's number in the file."""

    lines: Sequence[str]
    line: int


@dataclass(slots=True)
class _Reading:
    """What the lines under a heading have given so far."""

    bullets: list[Bullet]
    votes: list[str]
    authors: list[tuple[int, str]]
    doubts: list[tuple[int, str]]


def parse_entry(block: Block, source: str, position: int) -> tuple[Entry | None, list[Problem]]:
    """The entry, or None where the heading names no paper, and what was rejected or doubtful."""
    heading = _HEADING.match(block.lines[0])
    if not heading:
        is_heading = re.match(r" {0,3}###(?!#)", block.lines[0])
        what = "a heading without a link to a paper" if is_heading else "a paper's link without '### ' before it"
        return None, [Problem(source, block.line, f"rejected: {what}", rejected=True)]
    url = heading["url"]
    if not re.match(r"https?://", url) or not paper_id(url):
        return None, [Problem(source, block.line, f"rejected: {url!r} is no http(s) link", rejected=True)]
    reading = _read_lines(block)
    reading.doubts[:0] = [(block.line, doubt) for doubt in _heading_doubts(heading)]
    authors = _authors(reading, block.line)
    entry = _entry(heading["title"].strip(), url, block.line, position, reading, authors)
    return entry, [Problem(source, line, f"doubtful: {what}", rejected=False) for line, what in reading.doubts]


def paper_id(url: str) -> str:
    """The arXiv id without version; where there is none, a slug of the URL and a hash, as slugs of two may be one.

    http or https, `www.` and a slash at the end make no other id; empty for a URL without letters and digits.
    """
    arxiv = _ARXIV.match(url)
    if arxiv:
        return arxiv["id"]
    address = re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/")
    slug = re.sub(r"[\W_]+", "-", address).strip("-")
    return f"{slug}-{hashlib.sha256(address.encode()).hexdigest()[:8]}" if slug else ""


def _heading_doubts(heading: re.Match[str]) -> Iterator[str]:
    if not heading["title"].strip():
        yield "an empty title"
    for where, part in (("before", "before"), ("in", "tip"), ("after", "after")):
        if odd := (heading[part] or "").strip():
            yield f"not read, {where} the link: {_shortened(odd)!r}"


def _read_lines(block: Block) -> _Reading:
    reading = _Reading([], [], [], [])
    for line, text in enumerate(block.lines[1:], block.line + 1):
        if not text.strip():
            continue
        if bullet := _BULLET.match(text):
            reading.bullets.append(Bullet(bullet["text"], line, nested=bool(bullet["indent"])))
        elif vote := _VOTE.match(text):
            reading.votes.append(_vote(vote["count"], line, reading))
        elif authors := _AUTHORS.match(text):
            reading.authors.append((line, authors["names"]))
            if len(reading.authors) > 1:
                reading.doubts.append((line, "a second author line, not read"))
        elif not _MEDIA.match(text.strip()):
            reading.doubts.append((line, f"not read, outside a bullet: {_shortened(text)!r}"))
    return reading


def _vote(text: str, line: int, reading: _Reading) -> str:
    if text in ("", "-") or re.fullmatch(r"\d{1,9}", text):
        return text
    reading.doubts.append((line, f"vote {text!r} is no number"))
    return ""


def _authors(reading: _Reading, heading: int) -> Authors:
    line, names = reading.authors[0] if reading.authors else (heading, "")
    authors = parse_authors(names)
    reading.doubts += [(line, doubt) for doubt in (*authors.doubts, *name_doubts(authors.names))]
    if not authors.names:
        reading.doubts.append((line, "no authors given"))
    if not reading.bullets:
        reading.doubts.append((heading, "no text under the heading"))
    return authors


def _entry(title: str, url: str, line: int, position: int, reading: _Reading, authors: Authors) -> Entry:
    votes = next((int(vote) for vote in reading.votes if vote.isdecimal()), None)
    text = "\n".join([title, *(bullet.text for bullet in reading.bullets)])
    return Entry(
        paper=paper_id(url),
        url=url,
        title=title,
        line=line,
        position=position,
        votes=votes,
        authors=authors.names,
        authors_printed=authors.printed,
        authors_line=reading.authors[0][1] if reading.authors else "",
        authors_at=reading.authors[0][0] if reading.authors else None,
        authors_truncated=authors.truncated,
        text=text,
        sentences=split_entry(title, line, reading.bullets),
    )


def _shortened(text: str, width: int = 60) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
