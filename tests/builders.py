"""Facts in few lines: what stands in braces in an entry's text is what an extractor would have found there.

    digest("2024-01-18", entry("2401.09417", "{Vim|proposes} beats {DeiT|compares} on {ImageNet|evaluates_on}."))

`{surface|role}` is an occurrence; its label follows from the role, or is given: `{BERT|mentions METHOD}`. More fields
are its entity and its confidence: `{비전 맘바|proposes|Vim|0.7}`. `{76.1|states %|Vim|ImageNet|accuracy|DeiT}` is a
result of a method on a benchmark in a metric over a baseline, `{2.8|gains x|Vim}` a gain; empty fields are not given.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from kg.base import Base, tabulate
from kg.derive import derive as derive_base
from kg.known import Known, KnownName, know
from kg.model.facts import (
    BENCHMARK,
    METHOD,
    METRIC,
    TASK,
    Digest,
    Entry,
    Extraction,
    Facts,
    Occurrence,
    Sentence,
    Statement,
)
from kg.model.graph import Graph, sorted_graph
from kg.model.limits import DEFAULT_LIMITS, Limits
from kg.model.overrides import NO_OVERRIDES, Overrides
from kg.model.schema import EDGES
from kg.model.trust import DEFAULT_TRUST, Trust
from kg.parse.sentences import Bullet, split_entry

_MARK = re.compile(r"\{(?P<surface>[^{}|]+)\|(?P<fields>[^{}]*)\}")
_LABELS = {
    **dict.fromkeys(("proposes", "uses", "compares"), METHOD),
    **dict.fromkeys(("introduces", "evaluates_on", "trains_on"), BENCHMARK),
    "addresses": TASK,
    "measures": METRIC,
}

Read = tuple[Entry, Extraction]


def digest(date: str, *read: Read, built_with: str = "test") -> Facts:
    """The facts of one day's digest."""
    entries = tuple(_at(position, entry) for position, (entry, _) in enumerate(read))
    held = Digest(date, f"{date}.md", f"hash of {date}", entries)
    return Facts(held, tuple(extraction for _, extraction in read), built_with)


def entry(
    paper: str,
    *bullets: str,
    title: str = "A paper",
    authors: str = "",
    truncated: bool = False,
    votes: int | None = None,
    url: str = "",
    line: int = 3,
    text_matches: float = 1.0,
) -> Read:
    """An entry, and what its marks say was extracted from it."""
    plain, marks = _unmarked("\n".join([title, *bullets]))
    title, *texts = plain.split("\n")
    sentences = split_entry(title, line, [Bullet(text, line + 1 + i, nested=False) for i, text in enumerate(texts)])
    printed = tuple(name.strip() for name in authors.split(",") if name.strip())
    return (
        Entry(
            paper=paper,
            url=url or f"https://arxiv.org/abs/{paper}",
            title=title,
            line=line,
            position=0,
            votes=votes,
            authors=tuple(dict.fromkeys(printed)),
            authors_printed=printed,
            authors_line=authors,
            authors_at=line + 1 + len(texts) if authors else None,
            authors_truncated=truncated,
            text=plain,
            sentences=sentences,
        ),
        _extraction(marks, sentences, text_matches),
    )


def known(*lists: tuple[str, ...]) -> Known:
    """Hand lists: (label, canonical form, other forms ...)."""
    return know(KnownName(label, tuple(forms), None) for label, *forms in lists)


NOTHING_KNOWN = known()


def base(*facts: Facts) -> Base:
    """The facts as tables."""
    return tabulate(facts)


def derive(
    facts: Sequence[Facts],
    limits: Limits = DEFAULT_LIMITS,
    known: Known | None = None,
    overrides: Overrides = NO_OVERRIDES,
    trust: Trust = DEFAULT_TRUST,
) -> Graph:
    """The graph of facts."""
    return derive_base(tabulate(facts), limits, overrides, known, trust)


def rows(graph: Graph, name: str) -> list[dict[str, Any]]:
    """The nodes of a label, or the edges of a relationship type, sorted."""
    graph = sorted_graph(graph)
    if name in graph.nodes:
        return graph.nodes[name].to_pylist()
    return [row for kind in EDGES if kind.type == name for row in graph.edges[kind].to_pylist()]


def ends(graph: Graph, name: str) -> list[tuple[str, str]]:
    """The edges of a relationship type as pairs of ids."""
    return [(row["start"], row["stop"]) for row in rows(graph, name)]


def assert_same(one: Graph, other: Graph) -> None:
    """Both hold the same nodes and edges with the same properties; a difference names the table."""
    one, other = sorted_graph(one), sorted_graph(other)
    for label, table in one.nodes.items():
        assert table.to_pylist() == other.nodes[label].to_pylist(), label
    for kind, table in one.edges.items():
        assert table.to_pylist() == other.edges[kind].to_pylist(), str(kind)
    assert one == other


def are_same(one: Graph, other: Graph) -> bool:
    """Whether both hold the same nodes and edges with the same properties."""
    return sorted_graph(one) == sorted_graph(other)


def _at(position: int, held: Entry) -> Entry:
    fields = {name: getattr(held, name) for name in Entry.__slots__}
    return Entry(**{**fields, "position": position})


def _unmarked(text: str) -> tuple[str, list[tuple[int, str, list[str]]]]:
    """The text without its marks, and (place, surface, fields) of each."""
    plain, marks, last = "", [], 0
    for mark in _MARK.finditer(text):
        plain += text[last : mark.start()]
        marks.append((len(plain), mark["surface"], mark["fields"].split("|")))
        plain += mark["surface"]
        last = mark.end()
    return plain + text[last:], marks


def _extraction(
    marks: Iterable[tuple[int, str, list[str]]], sentences: tuple[Sentence, ...], text_matches: float
) -> Extraction:
    occurrences, statements = [], []
    for place, surface, fields in marks:
        number = max(s.number for s in sentences if s.start_at <= place)
        if fields[0].startswith(("states", "gains")):
            statements.append(_statement(number, place, surface, fields))
        else:
            occurrences.append(_occurrence(number, place, surface, fields))
    return Extraction(tuple(occurrences), tuple(statements), text_matches)


def _occurrence(sentence: int, place: int, surface: str, fields: list[str]) -> Occurrence:
    said, entity, confidence = (*fields, "", "")[:3]
    role, _, label = said.partition(" ")
    return Occurrence(
        sentence=sentence,
        label=label or _LABELS[role],
        entity=entity or surface,
        surface=surface,
        start_at=place,
        end_at=place + len(surface),
        role=role,
        rule="test",
        confidence=float(confidence or 0.9),
    )


def _statement(sentence: int, place: int, surface: str, fields: list[str]) -> Statement:
    said, method, benchmark, metric, baseline = (*fields, "", "", "", "")[:5]
    kind, _, unit = said.partition(" ")
    return Statement(
        sentence=sentence,
        value=float(surface),
        unit=unit,
        is_delta=kind == "gains",
        method=method,
        benchmark=benchmark,
        metric=metric,
        baseline=baseline,
        start_at=place,
        end_at=place + len(surface),
        rule="test",
        confidence=0.9,
    )
