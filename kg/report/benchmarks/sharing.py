"""Papers, methods and authors that share benchmarks."""

from collections.abc import Mapping
from dataclasses import replace

from kg.analyse.benchmarks import BenchmarkUse, SharedNetwork, SharedPair, share_benchmarks
from kg.model.graph import Graph
from kg.report.benchmarks.use import use_claims
from kg.report.concept import concept_title
from kg.report.document import Block, Cell, Counted, Node, Section, Table, anchor, columns, prose
from kg.report.indexed import Indexed, Key
from kg.report.quoting import SAYS, author_node, concept_node, paper_node

_LISTED = 20
_TITLES = {
    "Paper": "Papers on the same benchmarks",
    "Method": "Methods on the same benchmarks",
    "Author": "People on the same benchmarks",
}
_APART = {
    "Paper": "",
    "Method": " Shown are pairs that no paper proposes or reports together.",
    "Author": " Shown are pairs that never wrote a paper together: co-authors share the benchmarks of their papers.",
}
_MEMBERS = {"Paper": "papers", "Method": "methods", "Author": "people"}
_REPORTS = "reports on"


def sharing_sections(graph: Graph, held: Indexed, uses: Mapping[str, BenchmarkUse]) -> list[Section]:
    """The strongest pairs of each network, with the roles on both sides."""
    return [_section(share_benchmarks(graph, label), held, uses) for label in _TITLES]


def _section(network: SharedNetwork, held: Indexed, uses: Mapping[str, BenchmarkUse]) -> Section:
    label = network.links.label
    shown = network.strongest(_LISTED, apart=label != "Paper")
    place = label.lower()
    about = prose(
        Counted(len(network.members), "all-uses"),
        f" {_MEMBERS[label]} on benchmarks, ",
        Counted(network.pairs, "all-uses"),
        f" pairs that share one. Weight: every common benchmark with n {_MEMBERS[label]} gives 1/(n-1), so that rare "
        f"ones weigh more.{_APART[label]}{_aside(network)}",
    )
    rows = tuple(_row(held, label, pair) for pair in shown)
    table = Table(f"{place}-pairs", "", columns(place, "and", "benchmarks", "weight"), rows)
    behind: list[Block] = [_behind(held, label, pair, uses) for pair in shown]
    return Section(f"{place}s", _TITLES[label], (about, table, *behind))


def _aside(network: SharedNetwork) -> str:
    links = network.links
    told = [
        f"{len(crowds):,} {what} ({sum(crowd.pairs for crowd in crowds):,} pairs)"
        for crowds, what in (
            (links.benchmarks_aside, f"benchmarks of more than {links.max_papers} papers"),
            (links.papers_aside, f"papers of more than {links.max_authors} authors"),
            (links.crowded, f"benchmarks of more than {links.max_persons} people"),
        )
        if crowds
    ]
    return f" Set aside: {', '.join(told)}." if told else " Nothing was set aside."


def _row(held: Indexed, label: str, pair: SharedPair) -> tuple[Cell, ...]:
    behind = _place(label, pair)
    counts = Counted(len(pair.links), behind), Counted(pair.weight, behind, 2)
    return _member(held, label, pair.one), _member(held, label, pair.other), *counts


def _behind(held: Indexed, label: str, pair: SharedPair, uses: Mapping[str, BenchmarkUse]) -> Table:
    """What both do with each common benchmark, and the sentences."""
    rows = tuple(
        (
            concept_node(held, ("Benchmark", one.benchmark)),
            _roles(one.roles),
            _roles(other.roles),
            tuple(use_claims(held, uses, one.benchmark, (*one.papers, *other.papers))),
        )
        for one, other in pair.links
    )
    ends = [_member(held, label, id_) for id_ in (pair.one, pair.other)]
    title = " and ".join(end.text for end in ends)
    named = columns("benchmark", ends[0].text, ends[1].text, "sentences")
    return Table(_place(label, pair), title, named, rows, behind=True)


def _roles(roles: tuple[str, ...]) -> str:
    return ", ".join(SAYS.get(role, _REPORTS) for role in roles)


def _member(held: Indexed, label: str, id_: str) -> Node:
    """By name; where another of its kind has the same one, with what tells them apart."""
    if label == "Paper":
        return paper_node(held, id_)
    return author_node(held, id_) if label == "Author" else _concept(held, (label, id_))


def _concept(held: Indexed, key: Key) -> Node:
    return replace(concept_node(held, key), text=concept_title(held, key))


def _place(label: str, pair: SharedPair) -> str:
    return anchor("share", label, pair.one, pair.other)
