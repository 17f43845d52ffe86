"""What the pages of methods, benchmarks, tasks and metrics have in common; tasks and metrics have no more than that."""

from collections import Counter
from collections.abc import Sequence

from kg.model import nodes
from kg.report.document import Counted, Document, Inline, Prose, Section, Table, columns, prose
from kg.report.indexed import Does, Indexed, Key
from kg.report.months import dates_chart, months_between
from kg.report.parts import papers_blocks, results_table
from kg.report.quoting import concept_node
from kg.report.standings import Standings

_HEADINGS = {
    "proposes": "Proposed by",
    "uses": "Used by",
    "compares": "Compared with by",
    "introduces": "Introduced by",
    "evaluates_on": "Evaluated on by",
    "trains_on": "Trained on by",
    "mentions": "Mentioned by",
    "addresses": "Addressed by",
    "measures": "Measured by",
}
_CHARTED = 5  # papers
_DIRECTIONS = {
    True: "Higher is better.",
    False: "Lower is better.",
    None: "Whether higher or lower is better is not known.",
}


def task_document(held: Indexed, id_: str) -> Document:
    """The papers that address a task."""
    return _document(held, ("Task", id_), [])


def metric_document(held: Indexed, standings: Standings, id_: str) -> Document:
    """The papers that measure in a metric, and the results in it."""
    results = standings.in_metric.get(id_, [])
    sections = (
        [Section("results", "Results in it", (results_table(held, "results-list", "", results),))] if results else []
    )
    return _document(held, ("Metric", id_), sections)


def concept_about(held: Indexed, concept: Key) -> tuple[Prose, ...]:
    """What kind of thing it is, what else it is called, and how many papers do what with it."""
    node = held.concepts[concept]
    does = held.done.get(concept, [])
    others = [alias for alias in node.aliases if alias != node.name]
    found = [_counts(concept[0], does) if does else prose(f"{concept[0]}, named only in texts that are not counted.")]
    if others:
        found.append(prose(f"Also written {', '.join(others)}."))
    if isinstance(node, nodes.Metric):
        found.append(prose(_DIRECTIONS[node.higher_is_better]))
    return tuple(found)


def role_sections(held: Indexed, concept: Key) -> list[Section]:
    """A section for each thing that papers do with the concept, the strongest first, with a sentence for each paper."""
    by_role: dict[str, list[Does]] = {}
    for one in held.done.get(concept, ()):
        by_role.setdefault(one.edge.role, []).append(one)
    return [
        Section(role, _HEADINGS[role], tuple(papers_blocks(held, f"{role}-list", does)))
        for role, does in by_role.items()
    ]


def use_section(held: Indexed, concept: Key, role: str) -> Section | None:
    """In which months papers came that do one thing with the concept; of few papers a list shows it better."""
    dates = [one.edge.first_seen for one in held.done.get(concept, ()) if one.edge.role == role]
    if len(dates) < _CHARTED:
        return None
    months = months_between(min(dates), max(held.months))
    chart = dates_chart("use-chart", f"{_HEADINGS[role]}: new papers by month", months, {"papers": dates}, role)
    return Section("use", "Use over time", (chart,))


def variants_section(held: Indexed, concept: Key) -> Section | None:
    """What the concept is a version, size or setting of, and what is one of it."""
    label = concept[0]
    parent = held.parents.get(concept)
    rows = [("is one of", concept_node(held, (label, parent.stop)), parent.reason)] if parent else []
    rows += [("has", concept_node(held, (label, one.start)), one.reason) for one in held.variants.get(concept, ())]
    table = Table("variants-list", "", columns("this", "variant", "because"), tuple(rows))
    return Section("variants", "Versions, sizes and settings", (table,)) if rows else None


def _counts(label: str, does: Sequence[Does]) -> Prose:
    parts: list[Inline] = [f"{label}, since {min(one.edge.first_seen for one in does)}. Papers: "]
    for role, count in Counter(one.edge.role for one in does).items():
        parts += [f"{_HEADINGS[role].lower()} ", Counted(count, role), ", "]
    return Prose((*parts[:-1], "."))


def _document(held: Indexed, concept: Key, more: Sequence[Section]) -> Document:
    sections = [*role_sections(held, concept), *more, variants_section(held, concept)]
    return Document(held.concepts[concept].name, concept_about(held, concept), tuple(filter(None, sections)))
