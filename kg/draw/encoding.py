"""A picture as compact JSON: a list for each column, and numbers for everything that is said more than once."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.draw.picture import Edge, Picture, Reason, Said, Told

# What could end the script element, or a line in old engines.
_ESCAPES = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def encode(picture: Picture) -> str:
    """The picture for a script element of type application/json."""
    papers = {id_: number for number, id_ in enumerate(picture.papers)}
    reasons = _numbers(reason for edge in picture.edges for reason in edge.reasons)
    sentences = {pair: number for number, pair in enumerate(picture.sentences)}
    data = {
        "title": picture.title,
        "words": {name: getattr(picture.words, name) for name in picture.words.__slots__},
        "groups": picture.groups,
        "nodes": _nodes(picture, papers),
        "edges": _edges(picture, reasons),
        "reasons": _reasons(list(reasons), papers, sentences),
        "sentences": [_sentence(said) for said in picture.sentences.values()],
        "papers": _papers(picture.papers.values()),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.translate(_ESCAPES)


def _nodes(picture: Picture, papers: Mapping[str, int]) -> dict[str, Any]:
    nodes, (kinds, kind_of) = picture.nodes, _coded([node.kind for node in picture.nodes])
    return {
        "kinds": kinds,
        "kind": kind_of,
        "id": [node.id for node in nodes],
        "label": [node.label for node in nodes],
        "alias": _sparse([node.aliases for node in nodes]),
        "link": _sparse([node.link for node in nodes]),
        "facts": _sparse([node.facts for node in nodes]),
        "papers": [[papers[paper] for paper in node.papers] for node in nodes],
        "group": list(picture.group_of),
        "rank": [round(rank * 1e6) for rank in picture.ranks],
        "x": [round(x) for x, _ in picture.places.tolist()],
        "y": [round(y) for _, y in picture.places.tolist()],
    }


def _edges(picture: Picture, reasons: Mapping[Reason, int]) -> dict[str, Any]:
    edges: Sequence[Edge] = picture.edges
    places = {node.id: number for number, node in enumerate(picture.nodes)}
    kinds, kind_of = _coded([edge.kind for edge in edges])
    return {
        "kinds": kinds,
        "kind": kind_of,
        "start": [places[edge.start] for edge in edges],
        "stop": [places[edge.stop] for edge in edges],
        "weight": _same([_short(edge.weight) for edge in edges]),
        "confidence": _same([_short(edge.confidence) for edge in edges]),
        "reasons": [[reasons[reason] for reason in edge.reasons] for edge in edges],
    }


def _reasons(
    reasons: Sequence[Reason], papers: Mapping[str, int], sentences: Mapping[tuple[str, str], int]
) -> dict[str, Any]:
    return {
        "paper": [papers.get(reason.paper, -1) for reason in reasons],
        "about": _same([reason.about for reason in reasons]),
        "sentence": _same([sentences.get((reason.sentence, reason.concept), -1) for reason in reasons]),
        "confidence": _same([_short(reason.confidence) for reason in reasons]),
    }


def _sentence(said: Said) -> list[Any]:
    """The place, and the pieces of the text by turns: plain, marked, plain ..."""
    pieces = [""]
    for part in said.parts:
        if part.marked != (len(pieces) % 2 == 0):
            pieces.append("")
        pieces[-1] += part.text
    return [said.place, *pieces]


def _papers(papers: Iterable[Told]) -> dict[str, Any]:
    held = list(papers)
    return {
        "title": [paper.title for paper in held],
        "link": [paper.link for paper in held],
        "month": [paper.month for paper in held],
        "seen": [[[one.date, one.votes, one.place, one.authors_line] for one in paper.seen] for paper in held],
    }


def _numbers(things: Iterable[Reason]) -> dict[Reason, int]:
    """Each thing with its number, in the order in which they first come."""
    found: dict[Reason, int] = {}
    for thing in things:
        found.setdefault(thing, len(found))
    return found


def _coded(values: Sequence[str]) -> tuple[list[str], Any]:
    """The distinct values, sorted, and for each its place in them."""
    distinct = sorted(set(values))
    places = {value: number for number, value in enumerate(distinct)}
    return distinct, _same([places[value] for value in values])


def _same(values: Sequence[Any]) -> Any:
    """The column; one value in an object where all have the same."""
    return {"all": values[0]} if values and all(value == values[0] for value in values) else list(values)


def _sparse(values: Sequence[Any]) -> dict[int, Any]:
    """Only what is there, by place."""
    return {number: value for number, value in enumerate(values) if value}


def _short(value: float) -> float | int:
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded
