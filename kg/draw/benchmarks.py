"""The picture of which papers use the same benchmarks."""

from collections import Counter
from collections.abc import Mapping, Sequence

from kg.analyse.aside import SetAside, set_aside
from kg.analyse.sharing import SHARES_BENCHMARK
from kg.draw.benchmark_panels import Sources, cards, openers, pair_panel, paper_panel, read_sources
from kg.draw.groups import most_shared, numbered
from kg.draw.layout import place_nodes
from kg.draw.page import render
from kg.draw.picture import Aside, Line, Node, Picture
from kg.draw.selection import Shown, widest_papers
from kg.model import edges
from kg.model.graph import Graph
from kg.model.records import edges_of

# The labels and relationship types that the page reads: a store need load no more.
BENCHMARK_TABLES = frozenset(
    "Graph Digest Paper Author Sentence Benchmark AUTHORED FEATURED_IN IN_DIGEST NAMES INTRODUCES EVALUATES_ON "
    "TRAINS_ON SHARES_BENCHMARK".split()
)

_ABOUT = (
    "A circle is a paper, larger for more benchmarks; a line joins two papers that introduce, evaluate on or train on "
    "the same benchmark, wider for more of them. Click a line for the sentences that say so, a circle for the paper. "
    "A circle's colour is the benchmark that it shares most often here, a line's the most common one of its two ends."
)


def draw_benchmarks(graph: Graph, top: int = 120, min_shared: int = 1) -> str:
    """One HTML page of the `top` papers that share most benchmarks; an edge opens to the sentences that say so.

    Pairs that share fewer than `min_shared` are left out.
    """
    pairs = edges_of(graph, SHARES_BENCHMARK, edges.SharesBenchmark)
    shown = widest_papers(pairs, top, min_shared)
    about = (_ABOUT, _left_out(shown, pairs, min_shared))
    return render(_picture(shown, read_sources(graph, shown), about, _aside(set_aside(graph))))


def _picture(shown: Shown, sources: Sources, about: tuple[str, ...], aside: Aside | None) -> Picture:
    named, groups = numbered(most_shared(shown.shared))
    lines = _lines(shown, sources, {benchmark: place for place, benchmark in enumerate(named, start=1)})
    return Picture(
        title="Which papers use the same benchmarks",
        about=about,
        aside=aside,
        noun="paper",
        nodes=_circles(shown, sources, groups, lines),
        lines=lines,
        cards=cards(sources),
        groups=("others", *(sources.benchmarks[benchmark].name for benchmark in named)),
    )


def _lines(shown: Shown, sources: Sources, colours: Mapping[str, int]) -> tuple[Line, ...]:
    ids = shown.ids()
    common = Counter(benchmark for found in shown.shared.values() for benchmark in found)
    return tuple(
        Line(
            id=f"e{number}",
            start=ids[a],
            stop=ids[b],
            weight=len(found),
            group=colours.get(min(found, key=lambda one: (-common[one], one)), 0),
            panel=pair_panel(a, b, found, sources),
        )
        for number, ((a, b), found) in enumerate(shown.shared.items())
    )


def _circles(shown: Shown, sources: Sources, groups: Mapping[str, int], lines: Sequence[Line]) -> tuple[Node, ...]:
    places = place_nodes(shown.nodes, {pair: float(len(found)) for pair, found in shown.shared.items()})
    neighbours = openers(shown, lines, sources)
    return tuple(
        Node(
            id=id_,
            label=sources.label(paper),
            weight=3 * len(sources.used(paper)),
            place=places[paper],
            group=groups[paper],
            panel=paper_panel(paper, neighbours[paper], sources),
        )
        for paper, id_ in shown.ids().items()
    )


def _left_out(shown: Shown, pairs: Sequence[edges.SharesBenchmark], least: int) -> str:
    papers = {end for pair in pairs for end in (pair.start, pair.stop)}
    return (
        f"Of {len(papers):,} papers that share a benchmark with another the {len(shown.nodes):,} that share most are "
        f"shown, and of {len(pairs):,} pairs the {len(shown.shared):,} among them with at least {least} in common."
    )


def _aside(found: SetAside) -> Aside | None:
    if not found.benchmarks:
        return None
    about = f"{len(found.benchmarks):,} benchmarks of more than {found.max_papers} papers make no lines"
    return Aside(about, tuple(f"{crowd.name} ({crowd.members:,} papers)" for crowd in found.benchmarks))
