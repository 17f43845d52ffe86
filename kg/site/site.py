"""All pages of a site, one after the other."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from kg.model.graph import Graph
from kg.report.addresses import Addresses
from kg.report.author import author_document
from kg.report.benchmark import benchmark_document
from kg.report.concept import metric_document, task_document
from kg.report.digest import digest_document
from kg.report.document import Document
from kg.report.indexed import Indexed, index
from kg.report.method import method_document
from kg.report.paper import paper_document
from kg.report.standings import Standings, stand
from kg.site.addresses import addresses, page_of
from kg.site.folder import Written, write_site
from kg.site.home import home_document
from kg.site.lists import concepts_document, digests_document, papers_document, people_document
from kg.site.names import name_scripts
from kg.site.page import SITE, render_page, style_and_scripts

# What makes the page of a node, by its label.
DOCUMENTS: Mapping[str, Callable[[Indexed, Standings, str], Document]] = {
    "Digest": digest_document,
    "Paper": paper_document,
    "Author": author_document,
    "Method": method_document,
    "Benchmark": benchmark_document,
    "Task": lambda held, _, id_: task_document(held, id_),
    "Metric": metric_document,
}

_LISTS: Mapping[str, Callable[[Indexed, Standings], Document]] = {
    "index": lambda held, standings: home_document(held, standings, SITE),
    "digests": lambda held, _: digests_document(held),
    "papers": lambda held, _: papers_document(held),
    "people": lambda held, _: people_document(held),
    "methods": lambda held, standings: concepts_document(held, standings, "Method"),
    "benchmarks": lambda held, standings: concepts_document(held, standings, "Benchmark"),
    "tasks": lambda held, standings: concepts_document(held, standings, "Task"),
    "metrics": lambda held, standings: concepts_document(held, standings, "Metric"),
}


def make_site(graph: Graph, folder: Path) -> Written:
    """Write all pages into the folder, those that differ from what is there; raises KgError as `write_site` does."""
    held, standings = index(graph), stand(graph)
    files = files_of(held)
    scripts = {**style_and_scripts(), **name_scripts(held)}
    pages = ((file, render_page(made, file, to)) for file, made, to in _documents(held, standings, files))
    return write_site(folder, [*scripts, *files.values()], chain(scripts.items(), pages))


def files_of(held: Indexed) -> dict[tuple[str, str], str]:
    """The file of every page, by kind and id."""
    ids = {"Digest": held.digests, "Paper": held.papers, "Author": held.authors}
    keys = [(kind, id_) for kind, nodes in ids.items() for id_ in nodes] + list(held.concepts)
    own = {("Page", file): f"{file}.html" for file in _LISTS}
    return own | {key: page_of(*key) for key in keys}


def _documents(
    held: Indexed, standings: Standings, files: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, Document, Addresses]]:
    """Every page's file, what it says, and where its links lead."""
    here, above = addresses(files, ""), addresses(files, "../")
    for (kind, id_), file in files.items():
        if kind == "Page":
            yield file, _LISTS[id_](held, standings), here
        else:
            yield file, DOCUMENTS[kind](held, standings, id_), above
