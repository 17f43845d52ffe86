"""Where hits may be found: on Neo4j by its full-text index, elsewhere by reading all names."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from kg.errors import KgError, StoreError
from kg.search.query import Query
from kg.search.ranking import Node
from kg.store import Store
from kg.store.protocol import Value
from kg.store.statements import Statements

_statements = Statements(Path(__file__).parent / "cypher")

# Label: (the statement that lists its nodes, the one that counts their evidence).
_WITH_STATEMENTS: Mapping[str, tuple[str, str]] = {
    "Paper": ("list_papers", "count_for_papers"),
    "Author": ("list_authors", "count_for_authors"),
    "Method": ("list_concepts", "count_for_concepts"),
    "Benchmark": ("list_concepts", "count_for_concepts"),
    "Task": ("list_concepts", "count_for_concepts"),
    "Metric": ("list_concepts", "count_for_concepts"),
}
SEARCHED = tuple(_WITH_STATEMENTS)
_PROCEDURE = "db.index.fulltext.queryNodes"  # named by the server in all that goes wrong with an index


def find_candidates(store: Store, query: Query, labels: Collection[str]) -> Iterator[Node]:
    """Every node of the labels that may fit, and others; raises StoreError where Neo4j's index cannot be searched."""
    find = _list_all if query.is_common else _FINDERS.get(store.engine, _list_all)
    return find(store, query, labels)


def count_evidence(store: Store, label: str, ids: Collection[str]) -> dict[str, int]:
    """How many sentences name a concept, how many papers an author has, or how many sentences a paper, by id."""
    statement = _statements.fill(_WITH_STATEMENTS[label][1], label=label)
    return dict.fromkeys(ids, 0) | dict(store.run(statement, {"ids": sorted(ids)}).values)


def index_query(query: Query) -> str:
    """What finds all candidates, in Lucene's syntax: words and wildcards, one of which is enough."""
    terms = {
        *map(_escaped, query.exact),
        *(f"{_escaped(prefix)}*" for prefix in query.prefixes),
        *(f"*{_escaped(part)}*" for part in query.parts),
    }
    return " ".join(sorted(terms))


def _list_all(store: Store, _: Query, labels: Collection[str]) -> Iterator[Node]:
    for label in labels:
        for id_, name, *aliases in store.run(_statements.fill(_WITH_STATEMENTS[label][0], label=label), {}).values:
            if None in (id_, name):
                continue  # not ours: others may use the label
            # a bulk import leaves empty lists out until the next build
            yield Node(label, id_, name, tuple(alias for held in aliases for alias in held or ()))


def _ask_index(store: Store, query: Query, labels: Collection[str]) -> Iterator[Node]:
    parameters: dict[str, Value] = {"query": index_query(query), "labels": sorted(labels)}
    try:
        rows = store.run(_statements.text("neo4j/from_index"), parameters)
    except KgError as error:
        if _PROCEDURE not in str(error):
            raise
        raise StoreError(
            f"the full-text index kg_names is not there, or not filled yet; `kg build` makes it ({error})"
        ) from error
    return (Node(label, id_, name, tuple(held)) for label, id_, name, held in rows.values if None not in (id_, name))


def _escaped(term: str) -> str:
    """The term with a backslash before all that may be syntax: folded, it is no AND, OR or NOT."""
    return re.sub(r"([^\w])", r"\\\1", term)


_FINDERS: Mapping[str, Callable[[Store, Query, Collection[str]], Iterator[Node]]] = {"neo4j": _ask_index}
