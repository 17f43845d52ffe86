"""An extraction as one JSON object, in the form of the annotation guidelines."""

from kg.model.facts import BENCHMARK, METHOD, ROLES, Entry, Extraction, Occurrence, Statement

Json = dict[str, object]


def to_json(entry: Entry, extraction: Extraction) -> Json:
    """Return the entry's entities, each with its surfaces and strongest role, and its results."""
    groups: dict[tuple[str, str], list[Occurrence]] = {}
    for occurrence in extraction.occurrences:
        groups.setdefault((occurrence.label, occurrence.entity), []).append(occurrence)
    return {
        "id": entry.paper,
        "entities": [_entity(label, name, group) for (label, name), group in groups.items()],
        "results": [_result(statement) for statement in extraction.statements],
    }


def _entity(label: str, name: str, occurrences: list[Occurrence]) -> Json:
    surfaces = list(dict.fromkeys(occurrence.surface for occurrence in occurrences))
    row: Json = {"label": label, "name": name, "surfaces": surfaces}
    if label in (METHOD, BENCHMARK):
        row["role"] = min((occurrence.role for occurrence in occurrences), key=ROLES[label].index)
    return row


def _result(statement: Statement) -> Json:
    row: Json = {
        "method": statement.method,
        "benchmark": statement.benchmark,
        "metric": statement.metric,
        "value": statement.value,
        "unit": statement.unit,
    }
    if statement.is_delta:
        row["delta"] = True
    if statement.baseline:
        row["baseline"] = statement.baseline
    return row
