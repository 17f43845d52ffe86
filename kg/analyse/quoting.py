"""Sentences as evidence: what they say of a concept or a result, in which paper, at which place."""

from collections.abc import Collection
from dataclasses import dataclass

from kg.analyse.evidence import Quote
from kg.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a paper, by id; the quote has its text in marked parts, its digest's date and its file:line."""

    sentence: str
    paper: str
    quote: Quote


def quote_concepts(graph: Graph, wanted: Collection[tuple[str, str]], label: str) -> dict[tuple[str, str], Evidence]:
    """The evidence of (sentence id, concept id) pairs, the concepts of one label; the names are marked."""
    raise NotImplementedError


def quote_results(graph: Graph, wanted: Collection[tuple[str, str]]) -> dict[tuple[str, str], Evidence]:
    """The evidence of (sentence id, result id) pairs; the numbers are marked."""
    raise NotImplementedError
