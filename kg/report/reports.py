"""The table of all reports: what each is made by, what it asks for and what it reads."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from kg.analyse.coauthors.analysis import COAUTHOR_TABLES
from kg.model.graph import Graph
from kg.model.schema import EDGES, LABELS
from kg.report.author import author_document
from kg.report.benchmark import benchmark_document
from kg.report.benchmarks import benchmarks_document
from kg.report.changes import changes_document
from kg.report.coauthors import coauthors_document
from kg.report.digest import digest_document
from kg.report.document import Document, Prose
from kg.report.indexed import Indexed, index
from kg.report.limits import CHOICE, EXTRACTED, NAMES, ORDER, SAID, VOTES, limits_section
from kg.report.method import method_document
from kg.report.standings import Standings, stand


@dataclass(frozen=True, slots=True)
class Report:
    """A report of a graph that has the `tables`: labels and relationship types.

    `asks` is what it is about: a kind of name that queries know (`author`), `digest` for the day of one, `since` for a
    day, or nothing. `make` is given the graph and the id or day, an empty text where nothing is asked.
    """

    make: Callable[[Graph, str], Document]
    asks: str
    tables: frozenset[str]


_ALL = frozenset(LABELS) | {kind.type for kind in EDGES}
_TEXTS = _ALL - {"Author", "AUTHORED", "COAUTHORED_WITH", "SHARES_BENCHMARK"}


def _of(document: Callable[[Indexed, Standings, str], Document], *limits: Prose) -> Callable[[Graph, str], Document]:
    """A report on one node, with what the source does not tell where the document does not say it itself."""

    def make(graph: Graph, id_: str) -> Document:
        made = document(index(graph), stand(graph), id_)
        return replace(made, sections=(*made.sections, limits_section(*limits))) if limits else made

    return make


REPORTS: Mapping[str, Report] = {
    "coauthors": Report(lambda graph, _: coauthors_document(graph), "", COAUTHOR_TABLES | {"FEATURED_IN"}),
    "benchmarks": Report(
        lambda graph, _: benchmarks_document(graph, index(graph), stand(graph)), "", _TEXTS | {"Author", "AUTHORED"}
    ),
    "benchmark": Report(_of(benchmark_document, CHOICE, SAID, EXTRACTED), "benchmark", _TEXTS),
    "author": Report(_of(author_document), "author", _ALL - {"SHARES_BENCHMARK"}),
    "method": Report(_of(method_document, CHOICE, SAID, EXTRACTED), "method", _TEXTS),
    "digest": Report(
        _of(digest_document, SAID, NAMES, ORDER, VOTES, EXTRACTED), "digest", _TEXTS | {"Author", "AUTHORED"}
    ),
    "changes": Report(changes_document, "since", _ALL - {"SHARES_BENCHMARK"}),
}
