"""What a build did."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.analyse.invented import invented_texts
from kg.build.plan import Plan
from kg.model.facts import Problem
from kg.model.graph import Graph
from kg.model.schema import EDGES, LABELS
from kg.store import Written


@dataclass(frozen=True, slots=True)
class Summary:
    """What was planned is done, and `written` says what that changed in the store.

    The counts are those of the whole graph then, by label and by edge kind. `broken` says why what was in the store's
    place had to be made new; `drops_overrides`, that the graph had some and this build none. `invented` are the texts
    of the digests that were given which are likely not about their papers.
    """

    plan: Plan
    counts: Mapping[str, int]
    written: Written = Written(0)  # noqa: RUF009 - frozen
    broken: str = ""
    drops_overrides: bool = False
    invented: tuple[Problem, ...] = ()

    @property
    def digests(self) -> int:
        return self.counts["Digest"]

    @property
    def papers(self) -> int:
        return self.counts["Paper"]

    @property
    def nodes(self) -> int:
        return sum(self.counts[label] for label in LABELS)

    @property
    def edges(self) -> int:
        return sum(self.counts[str(kind)] for kind in EDGES)

    @property
    def entries(self) -> int:
        """How many entries were parsed."""
        return self.plan.entries

    @property
    def extracted(self) -> int:
        """How many entries the extractor read."""
        return self.plan.entries_to_read

    @property
    def problems(self) -> tuple[Problem, ...]:
        return (*self.plan.problems, *self.invented)

    @property
    def rejected(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.rejected]

    @property
    def doubtful(self) -> list[Problem]:
        return [problem for problem in self.problems if not problem.rejected]


def summarise(plan: Plan, graph: Graph, written: Written, broken: str) -> Summary:
    """The summary of a build that made this graph."""
    labels = {label: table.num_rows for label, table in graph.nodes.items()}
    counts = labels | {str(kind): table.num_rows for kind, table in graph.edges.items()}
    return Summary(plan, counts, written, broken, invented=invented_texts(graph, plan.given))
