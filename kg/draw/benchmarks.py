"""The picture of which papers use the same benchmarks."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.analyse.aside import SetAside, set_aside
from kg.analyse.coauthors import Rule
from kg.analyse.evidence import web_link
from kg.analyse.sharing import SHARES_BENCHMARK, uses_of_benchmarks
from kg.draw.choice import Choice
from kg.draw.composing import compose
from kg.draw.page import Page, Renderer, render
from kg.draw.picture import Aside, Edge, Material, Node, Reason, Words
from kg.model import edges, nodes
from kg.model.graph import Graph
from kg.model.records import edges_of, nodes_of

# The labels and relationship types that the page reads: a store need load no more.
BENCHMARK_TABLES = frozenset(
    "Graph Digest Paper Author Sentence Benchmark AUTHORED FEATURED_IN HAS_SENTENCE IN_DIGEST NAMES INTRODUCES "
    "EVALUATES_ON TRAINS_ON SHARES_BENCHMARK".split()
)
BENCHMARK_CHOICE = Choice(top=120)

_WEIGHTS = {
    Rule.FULL: "common benchmarks",
    Rule.FRACTIONAL: "common benchmarks, 2/(n(n-1)) for one of n papers",
    Rule.NEWMAN: "common benchmarks, 1/(n-1) for one of n papers",
}
_ABOUT = (
    "A circle is a paper; a line joins two that introduce, evaluate on or train on the same benchmark. Click a line "
    "for the sentences that say so, a circle for the paper. Colours are groups that share more with one another than "
    "with others (Leiden), each named after the benchmarks that it shares most often."
)
_ROLES = {"introduces": "introduces", "evaluates_on": "evaluates on", "trains_on": "trains on"}

Uses = Mapping[tuple[str, str], edges.Typed]


def draw_benchmarks(
    graph: Graph,
    choice: Choice = BENCHMARK_CHOICE,
    rule: Rule = Rule.FULL,
    renderer: Renderer = Renderer.AUTO,
) -> Page:
    """One HTML page of the papers that share benchmarks; an edge opens to the sentences that say so."""
    names = {id_: one.name for id_, one in nodes_of(graph, nodes.Benchmark).items()}
    material = benchmark_material(graph, choice, rule)
    return render(compose(graph, material, choice, lambda _, found: _most_shared(found, names)), renderer)


def benchmark_material(graph: Graph, choice: Choice, rule: Rule) -> Material:
    """All papers of the chosen months that share a benchmark, surely enough, and their pairs."""
    papers = {id_: one for id_, one in nodes_of(graph, nodes.Paper).items() if choice.has_month(one.first_seen)}
    words = Words("paper", "papers", "pair", "pairs", _WEIGHTS[rule])
    uses = {pair: use for pair, use in uses_of_benchmarks(graph).items() if pair[0] in papers}
    sure = {pair: use for pair, use in uses.items() if use.confidence >= choice.min_confidence}
    doubtful = sum(1 for _ in _pairs(graph, uses)) - sum(1 for _ in _pairs(graph, sure))
    return Material(
        title="Which papers use the same benchmarks",
        about=_ABOUT,
        words=words,
        nodes={id_: paper_node(id_, one) for id_, one in sorted(papers.items())},
        edges=tuple(_edges(graph, sure, rule)),
        aside=_aside(set_aside(graph)),
        left_out=(words.left_out(choice.less_sure, edges=doubtful),) if doubtful else (),
    )


def paper_node(id_: str, paper: nodes.Paper) -> Node:
    """A paper of a page, called by its short title."""
    return Node(id_, short_title(paper.title), "paper", (id_,), (paper.title, id_), web_link(paper.url))


def short_title(title: str) -> str:
    """The title up to its colon, or its first words."""
    head = title.partition(":")[0].strip()
    return head if len(head) <= 34 else head[:33].rsplit(" ", 1)[0] + "…"


def _pairs(graph: Graph, uses: Uses) -> Iterable[tuple[edges.SharesBenchmark, list[str]]]:
    """The pairs of papers, each with the benchmarks that both use."""
    for pair in edges_of(graph, SHARES_BENCHMARK, edges.SharesBenchmark):
        both = [one for one in pair.benchmarks if (pair.start, one) in uses and (pair.stop, one) in uses]
        if both:
            yield pair, both


def _edges(graph: Graph, uses: Uses, rule: Rule) -> Iterable[Edge]:
    members = Counter(benchmark for _, benchmark in uses)
    names = {id_: one.name for id_, one in nodes_of(graph, nodes.Benchmark).items()}
    for pair, both in _pairs(graph, uses):
        yield Edge(
            start=pair.start,
            stop=pair.stop,
            kind="same benchmark",
            weight=sum(_share(members[one], rule) for one in both),
            confidence=max(min(uses[end, one].confidence for end in (pair.start, pair.stop)) for one in both),
            reasons=_reasons(pair, both, uses, names),
        )


def _reasons(
    pair: edges.SharesBenchmark, both: Sequence[str], uses: Uses, names: Mapping[str, str]
) -> tuple[Reason, ...]:
    """For each common benchmark what either paper does with it."""
    return tuple(
        Reason(
            paper=end,
            about=f"{_ROLES[uses[end, one].role]} {names[one]}",
            sentence=uses[end, one].sentence,
            label="Benchmark",
            concept=one,
            confidence=uses[end, one].confidence,
        )
        for one in both
        for end in (pair.start, pair.stop)
    )


def _share(papers: int, rule: Rule) -> float:
    """What one common benchmark of so many papers counts."""
    return {Rule.FULL: 1.0, Rule.FRACTIONAL: 2 / (papers * (papers - 1)), Rule.NEWMAN: 1 / (papers - 1)}[rule]


def _most_shared(found: Sequence[Edge], names: Mapping[str, str]) -> str:
    counts: defaultdict[str, int] = defaultdict(int)
    for edge in found:
        for one in {reason.concept for reason in edge.reasons}:
            counts[one] += 1
    first = sorted(counts, key=lambda one: (-counts[one], one))
    return ", ".join(names[one] for one in first[:2]) or "one paper"


def _aside(found: SetAside) -> Aside | None:
    if not found.benchmarks:
        return None
    about = f"{len(found.benchmarks):,} benchmarks of more than {found.max_papers} papers make no lines"
    return Aside(about, tuple(f"{crowd.name} ({crowd.members:,} papers)" for crowd in found.benchmarks))
