"""Statements that users write give the same rows in the same plain values on both engines."""

from collections.abc import Mapping

import pytest

from kg.errors import QueryError
from kg.model.graph import Graph
from kg.query import run_cypher
from kg.store import Store
from kg.store.protocol import Value
from tests.parity.conftest import OpenBoth
from tests.parity.stores import Stores

STATEMENTS = [
    # nodes and edges with their labels and all properties, null ones too
    "MATCH (g:Graph) RETURN g",
    "MATCH (p:Paper) RETURN p ORDER BY p.id",
    "MATCH (a:Author) RETURN a ORDER BY a.id LIMIT 20",
    "MATCH (m:Metric) RETURN m ORDER BY m.id",
    "MATCH (p:Paper)-[e:PROPOSES]->(m:Method) RETURN p, e, m ORDER BY p.id, m.id",
    "MATCH (a:Author)-[c:COAUTHORED_WITH]->(b:Author) RETURN c ORDER BY a.id, b.id LIMIT 30",
    "MATCH (s:Sentence)-[n:NAMES]->(c:Metric) RETURN s, n, c ORDER BY s.id, n.start_at, c.id LIMIT 30",
    "MATCH (p:Paper)-[f:FEATURED_IN]->(d:Digest) RETURN f, d ORDER BY d.id, f.position",
    "MATCH (p:Paper) WITH p ORDER BY p.id LIMIT 3 RETURN collect(p) AS papers",
    "MATCH (p:Paper)-[e:USES]->(m:Method) WITH p, e ORDER BY p.id, m.id LIMIT 3 RETURN {edge: e, paper: p} AS held",
    "MATCH (p:Paper) OPTIONAL MATCH (p)-[e:INTRODUCES]->(b:Benchmark) RETURN p.id, e, b ORDER BY p.id, b.id",
    # paths, and lists of edges
    "MATCH x = (p:Paper {id: '2401.09417'})-[e:PROPOSES]->(m:Method) RETURN x ORDER BY m.id",
    "MATCH x = (m:Method)-[:VARIANT_OF*1..3]->(n:Method) RETURN x ORDER BY m.id, n.id",
    "MATCH (m:Method)-[e:VARIANT_OF*0..3]->(n:Method) RETURN e, n.id ORDER BY m.id, n.id",
    "MATCH (b:Benchmark)-[e:VARIANT_OF*2..2]->(c:Benchmark) RETURN e ORDER BY b.id",
    # a pattern of several labels, and of several types
    "MATCH (p:Paper {id: '2401.09417'})-[:USES|EVALUATES_ON]->(c:Method|Benchmark) RETURN c ORDER BY c.kind, c.id",
    "MATCH (p:Paper {id: '2401.09417'})-[e:USES|EVALUATES_ON]->(c:Method|Benchmark) RETURN e ORDER BY c.kind, c.id",
    # plain values
    "RETURN 1 AS a, -2 AS b, 1.5 AS c, true AS d, false AS e, null AS f, 'text' AS g, '' AS h",
    "RETURN [1, 2] AS a, ['x', null] AS b, [[1], [2, 3]] AS c, [] AS d",
    "RETURN {a: 1, b: 'x', c: [1, 2], d: {e: true}} AS m",
    "RETURN 9223372036854775807 AS a, -9223372036854775807 AS b, 1e308 AS c, 0.1 + 0.2 AS d, 1.0 / 0 AS e",
    "RETURN 7 / 2 AS a, -7 / 2 AS b, 7 % 3 AS c, 2.0 * 3 AS d",
    "RETURN date('2024-01-18') AS d",
    "RETURN '한국어 😀 \\n \\' \\\\' AS t",
    "UNWIND ['b', 'Ａ', '😀', 'é', 'Z', '\\uFFFD', '', ' ', '가', 'a'] AS x RETURN x ORDER BY x DESC",
    "UNWIND [0.5, 0.0, 1.0, null, -1.5] AS x RETURN x ORDER BY x",
    "UNWIND [2, null, 1] AS x RETURN x ORDER BY x DESC",
    "UNWIND [] AS x RETURN x",
    # counting
    "MATCH (p:Paper) RETURN count(*) AS n, sum(p.votes) AS s, avg(p.votes) AS a, min(p.title) AS t, max(p.votes) AS m",
    "MATCH (p:Paper {id: 'none'}) RETURN count(*) AS n, min(p.votes) AS m, avg(p.votes) AS a, collect(p.id) AS c",
    "MATCH (p:Paper) RETURN collect(p.votes) AS votes LIMIT 0",
    "MATCH (p:Paper) WHERE p.votes IS NULL RETURN p.id ORDER BY p.id",
    "MATCH (p:Paper) WHERE p.votes > 50 OR NOT p.authors_truncated RETURN p.id ORDER BY p.id SKIP 1 LIMIT 5",
    "MATCH (p:Paper) WHERE EXISTS { MATCH (p)-[:USES]->(:Method) } RETURN p.id ORDER BY p.id",
    "MATCH (a:Author) RETURN a.id, COUNT { MATCH (a)-[:AUTHORED]->(:Paper) } AS n ORDER BY n DESC, a.id",
    "MATCH (n) RETURN count(n) AS nodes",
    "MATCH ()-[r]->() RETURN count(r) AS edges",
    "RETURN 1 AS x UNION ALL RETURN 1 AS x UNION ALL RETURN 2 AS x",
    "MATCH (p:Paper) WHERE p.title CONTAINS 'LLaMA' RETURN p.title AS `a title` ORDER BY p.title",
    "RETURN 1 AS one;",
    "// a comment\nRETURN 1 AS one // another",
    "RETURN CASE WHEN 1 = 1 THEN 'yes' ELSE 'no' END AS answer, coalesce(null, 2) AS two",
]
GIVEN: list[tuple[str, Mapping[str, Value]]] = [
    ("MATCH (p:Paper) WHERE p.id = $id RETURN p.title", {"id": "2401.09417"}),
    ("RETURN $x AS x", {"x": "' OR 1 = 1 // \\ \0 한"}),
    ("RETURN $x AS x", {"x": 2**62}),
    ("RETURN $x AS x", {"x": -1.5}),
    ("RETURN $x AS x", {"x": True}),
    ("RETURN $x AS x", {"x": ["a", "b"]}),
    ("UNWIND $x AS y RETURN y ORDER BY y", {"x": [3, 1, 2]}),
    ("MATCH (p:Paper) WHERE p.votes >= $votes RETURN p.id ORDER BY p.id LIMIT $n", {"votes": 20, "n": 3}),
    ("RETURN 1 AS one", {"more": "than is used"}),
]
WRONG = [
    "MATCH (p:Paper RETURN p",
    "MATCH (p:Paper) RETURN q",
    "RETURN $missing",
    "RETURN nothing('x')",
    "RETURN 1 / 0",
    "RETURN 9223372036854775807 + 1",
    "MATCH (p:Paper) RETURN p.id +",
    "RETURN 'open",
    "",
    "x",
    "RETURN '\ud800'",
    "RETURN 1; RETURN 2",
]


@pytest.fixture(scope="module")
def stores(open_both: OpenBoth, sample_graph: Graph) -> Stores:
    return open_both(sample_graph)


@pytest.fixture(params=["in_file", "on_server"])
def store(request: pytest.FixtureRequest, stores: Stores) -> Store:
    opened: Store = getattr(stores, request.param)
    return opened


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement_gives_the_same_rows_on_both(stores: Stores, statement: str) -> None:
    here, there = (run_cypher(store, statement, {}, None) for store in (stores.in_file, stores.on_server))
    assert (there.columns, there.values, there.is_cut) == (here.columns, here.values, here.is_cut)
    assert str(there.dicts()) == str(here.dicts())  # 1 is not 1.0, properties stand in one order


@pytest.mark.parametrize(("statement", "given"), GIVEN)
def test_parameters_are_values_on_both(stores: Stores, statement: str, given: Mapping[str, Value]) -> None:
    here, there = (run_cypher(store, statement, given, None) for store in (stores.in_file, stores.on_server))
    assert str(there) == str(here)


@pytest.mark.parametrize("statement", WRONG)
def test_what_cannot_be_run_is_one_line(store: Store, statement: str) -> None:
    with pytest.raises(QueryError) as told:
        run_cypher(store, statement, {}, None)
    assert str(told.value).strip()
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("value", [2**70, "\ud800", {"a": {"b": [1]}}, float("nan")], ids=repr)
def test_a_value_that_no_engine_takes_is_no_traceback(store: Store, value: Value) -> None:
    try:
        told = str(run_cypher(store, "RETURN $x AS x", {"x": value}, None).values)
    except QueryError as error:
        told = str(error)
    assert "\n" not in told


@pytest.mark.parametrize(("limit", "rows", "is_cut"), [(1, 1, True), (3, 3, False), (2, 2, True), (9, 3, False)])
def test_no_more_rows_come_than_are_asked_for(store: Store, limit: int, rows: int, *, is_cut: bool) -> None:
    answer = run_cypher(store, "UNWIND [1, 2, 3] AS x RETURN x ORDER BY x", {}, limit)
    assert (answer.values, answer.is_cut) == ([(number + 1,) for number in range(rows)], is_cut)


def test_no_rows_are_not_cut(store: Store) -> None:
    assert not run_cypher(store, "MATCH (p:Paper {id: ''}) RETURN p", {}, 1).is_cut
