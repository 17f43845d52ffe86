"""The pages of a site: which there are, and what makes each."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TypeAlias

from kg.model.graph import Graph
from kg.report.author import author_document
from kg.report.benchmark import benchmark_document
from kg.report.benchmarks import benchmarks_document
from kg.report.coauthors import coauthors_document
from kg.report.concept import metric_document, task_document
from kg.report.digest import digest_document
from kg.report.document import Document
from kg.report.indexed import LABELS, Indexed, index
from kg.report.method import method_document
from kg.report.paper import paper_document
from kg.report.standings import Standings, stand
from kg.site.addresses import addresses, page_of
from kg.site.home import home_document
from kg.site.lists import concepts_document, digests_document, papers_document, people_document
from kg.site.names import INDEX, SEARCHED, name_scripts, shards_of
from kg.site.page import render_page, style_and_scripts

Key: TypeAlias = tuple[str, str]  # kind and id
File: TypeAlias = tuple[str, bytes]  # name, with slashes, and content

# What makes the page of a node, by its label.
NODES: Mapping[str, Callable[[Indexed, Standings, str], Document]] = {
    "Digest": digest_document,
    "Paper": paper_document,
    "Author": author_document,
    "Method": method_document,
    "Benchmark": benchmark_document,
    "Task": lambda held, _, id_: task_document(held, id_),
    "Metric": metric_document,
}

# What makes the other pages, by their file; those that take long come first.
OTHERS: Mapping[str, Callable[[Graph, Indexed, Standings], Document]] = {
    "coauthor-report": lambda graph, _, __: coauthors_document(graph),
    "benchmark-report": benchmarks_document,
    "index": lambda _, held, standings: home_document(held, standings),
    "digests": lambda _, held, __: digests_document(held),
    "papers": lambda _, held, __: papers_document(held),
    "people": lambda _, held, __: people_document(held),
    "methods": lambda _, held, standings: concepts_document(held, standings, "Method"),
    "benchmarks": lambda _, held, standings: concepts_document(held, standings, "Benchmark"),
    "tasks": lambda _, held, standings: concepts_document(held, standings, "Task"),
    "metrics": lambda _, held, standings: concepts_document(held, standings, "Metric"),
}
OTHER = "Page"  # their kind
SCRIPTS = ("Scripts", "")  # what all pages load, by its key


def files_of(graph: Graph) -> dict[Key, str]:
    """The file of every page, by kind and id."""
    others = {(OTHER, name): f"{name}.html" for name in OTHERS}
    labels = ("Digest", "Paper", "Author", *LABELS)
    nodes = ((label, id_) for label in labels for id_ in graph.nodes[label]["id"].to_pylist())
    return others | {key: page_of(*key) for key in nodes}


def scripts_of(files: Mapping[Key, str]) -> list[str]:
    """The files that all pages load."""
    counts = Counter(kind for kind, _ in files if kind in SEARCHED)
    return [*style_and_scripts(), INDEX, *(file for kind, count in counts.items() for file in shards_of(kind, count))]


class Pages:
    """All pages of a graph, made one by one."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._held = index(graph)
        self._standings = stand(graph)
        self._files = files_of(graph)
        self._here = addresses(self._files, "")
        self._above = addresses(self._files, "../")

    def make(self, key: Key) -> list[File]:
        """The file of one page; of SCRIPTS, the scripts and the style."""
        if key == SCRIPTS:
            return [*style_and_scripts().items(), *name_scripts(self._held).items()]
        file = self._files[key]
        return [(file, render_page(self._document(*key), file, self._above if "/" in file else self._here))]

    def _document(self, kind: str, id_: str) -> Document:
        if kind == OTHER:
            return OTHERS[id_](self._graph, self._held, self._standings)
        return NODES[kind](self._held, self._standings, id_)
