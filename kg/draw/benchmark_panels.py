"""What the picture of shared benchmarks opens to: papers, and the sentences that name their benchmarks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.analyse.evidence import Appearance, Quote, appearances, quotes, web_link
from kg.analyse.sharing import uses_of_benchmarks
from kg.draw.cards import evidence_card, paper_facts
from kg.draw.picture import Card, Line, Opener, Panel, Section
from kg.draw.selection import Shown
from kg.model import edges, nodes
from kg.model.graph import Graph
from kg.model.records import nodes_of


@dataclass(frozen=True, slots=True)
class Sources:
    """What the panels are made of; `uses` and `quotes` are by paper and benchmark."""

    papers: Mapping[str, nodes.Paper]
    seen: Mapping[str, Sequence[Appearance]]
    benchmarks: Mapping[str, nodes.Benchmark]
    uses: Mapping[tuple[str, str], edges.Typed]
    quotes: Mapping[tuple[str, str], Quote]

    def names(self, benchmarks: Sequence[str]) -> str:
        """The names of benchmarks, in their order."""
        return ", ".join(self.benchmarks[benchmark].name for benchmark in benchmarks)

    def label(self, paper: str) -> str:
        """A short title."""
        return short_title(self.papers[paper].title)

    def used(self, paper: str) -> list[str]:
        """The benchmarks of a paper, mentions left out."""
        return sorted(benchmark for user, benchmark in self.uses if user == paper)


def read_sources(graph: Graph, shown: Shown) -> Sources:
    """All that the panels of the shown papers need."""
    papers = set(shown.nodes)
    uses = {pair: edge for pair, edge in uses_of_benchmarks(graph).items() if pair[0] in papers}
    quoted = quotes(graph, {(edge.sentence, edge.stop) for edge in uses.values()}, "Benchmark")
    return Sources(
        nodes_of(graph, nodes.Paper),
        appearances(graph),
        nodes_of(graph, nodes.Benchmark),
        uses,
        {pair: quoted[edge.sentence, edge.stop] for pair, edge in uses.items()},
    )


def short_title(title: str) -> str:
    """The title up to its colon, or its first words."""
    head = title.partition(":")[0].strip()
    return head if len(head) <= 34 else head[:33].rsplit(" ", 1)[0] + "…"


def pair_panel(a: str, b: str, benchmarks: Sequence[str], sources: Sources) -> Panel:
    """Each common benchmark with what both papers do with it, and the two sentences."""
    sections = tuple(
        Section(sources.benchmarks[benchmark].name, (_key(a, benchmark), _key(b, benchmark)))
        for benchmark in benchmarks
    )
    heading = f"{sources.label(a)} and {sources.label(b)}"
    return Panel(heading, None, (f"Common: {sources.names(benchmarks)}",), sections)


def paper_panel(paper: str, openers: Sequence[Opener], sources: Sources) -> Panel:
    """Where a paper stands, its neighbours in the picture, and all its benchmarks."""
    used = sources.used(paper)
    facts = tuple(fact for seen in sources.seen.get(paper, ()) for fact in paper_facts(seen))
    node = sources.papers[paper]
    sections = (
        Section("Papers with the same benchmarks", openers=tuple(openers)),
        *(Section(sources.benchmarks[benchmark].name, (_key(paper, benchmark),)) for benchmark in used),
    )
    return Panel(node.title, web_link(node.url), (sources.names(used), *facts), sections)


def cards(sources: Sources) -> dict[str, Card]:
    """One card for each paper and benchmark."""
    return {
        _key(paper, benchmark): evidence_card(sources.papers[paper], typed, sources.quotes[paper, benchmark])
        for (paper, benchmark), typed in sorted(sources.uses.items())
    }


def openers(shown: Shown, lines: Sequence[Line], sources: Sources) -> dict[str, list[Opener]]:
    """For each paper the edges at it, those of most benchmarks first."""
    found: dict[str, list[Opener]] = {paper: [] for paper in shown.nodes}
    together = sorted(zip(shown.shared, lines, strict=True), key=lambda one: (-one[1].weight, one[0]))
    for (a, b), line in together:
        common = sources.names(shown.shared[a, b])
        found[a].append(Opener(f"{sources.label(b)}: {common}", line.id))
        found[b].append(Opener(f"{sources.label(a)}: {common}", line.id))
    return found


def _key(paper: str, benchmark: str) -> str:
    return f"{paper} {benchmark}"
