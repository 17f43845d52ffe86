"""An extraction as one JSON object, in the form of the annotation guidelines."""

from kg.model.facts import BENCHMARK, METHOD, ROLES, Entry, Extraction, Occurrence, Statement

Json = dict[str, object]


def to_json(entry: Entry, extraction: Extraction) -> Json:
    """The entry's entities, each with its surfaces and strongest role, and its results, all with how sure they are."""
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
    sure = max(occurrence.sure for occurrence in occurrences)
    if label not in (METHOD, BENCHMARK):
        return row | {"confidence": _rounded(sure)}
    role = min((occurrence.role for occurrence in occurrences), key=ROLES[label].index)
    sure_of_role = max(occurrence.confidence for occurrence in occurrences if occurrence.role == role)
    return row | {"role": role, "confidence": _rounded(sure), "edge_confidence": _rounded(sure_of_role)}


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
    return row | {"confidence": _rounded(statement.confidence)}


def _rounded(confidence: float) -> float:
    return round(confidence, 4)
