import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.query.guard import check_reading, parameters

READS = [
    "MATCH (p:Paper) RETURN p.id",
    "match (p:Paper) return count(*);",
    "OPTIONAL MATCH (a:Author)-[:AUTHORED]->(p) WITH p, count(a) AS n WHERE n > 3 RETURN p ORDER BY n SKIP 1 LIMIT 2",
    "UNWIND [1, 2] AS x RETURN x UNION UNWIND [3] AS x RETURN x",
    "// DELETE everything\nMATCH (n) RETURN n",
    "/* CREATE (n) ; */ MATCH (n) RETURN n",
    "MATCH (p:Paper) WHERE p.title CONTAINS 'CREATE; DROP' RETURN p",
    'MATCH (p:Paper) WHERE p.title = "it\\"s SET" RETURN p',
    "MATCH (p:Paper) RETURN p.title AS `load`",
    "MATCH (p:Paper) WHERE p.votes > 1.5e3 RETURN p.project_url AS `project` LIMIT 10",
    "MATCH (n:Set) WHERE n.delete = 1 RETURN n.merge",
    "MATCH (p) WHERE EXISTS { MATCH (p)-[:USES]->(m:Method) WHERE m.id = 'lora' } RETURN p.id",
    "RETURN 'C:\\\\u0027' AS x",
    "MATCH (n) // SET\r\nRETURN n",
]
HOSTILE = [
    "CREATE (n:Paper {id: 'x'})",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) SET n.id = 'x' RETURN n",
    "MATCH (n) REMOVE n.id",
    "MERGE (n:Paper {id: 'x'}) RETURN n",
    "LOAD FROM '/etc/passwd' RETURN *",
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "MATCH (n) RETURN n UNION LOAD FROM '/etc/passwd' RETURN *",
    "COPY (MATCH (n) RETURN n) TO '/tmp/x.csv'",
    "CALL show_tables() RETURN *",
    "MATCH (n) CALL { CREATE (m) } RETURN n",
    "EXPORT DATABASE '/tmp/x'",
    "INSTALL httpfs",
    "ATTACH '/tmp/x' AS other",
    "MATCH (n) RETURN n; DROP TABLE Paper",
    "MATCH (n) RETURN n;;CREATE (m)",
    "match (n) cReAtE (m) return m",
    "MATCH (n)/**/DELETE/**/n",
    "MATCH (n) RETURN 1 //\n CREATE (m)",
    "MATCH (n) C\\u0052EATE (m)",
    "MATCH (n) WHERE n.id = '\\u0027 CREATE (m) //' RETURN n",
    "MATCH (n) WHERE n.id = '\\u+027 CREATE (m) //' RETURN n",
    "MATCH (n) WHERE n.id = '\\u００２７ CREATE (m) //' RETURN n",
    "MATCH (n) WHERE n.id = '\\\\u0027 \\u0027 CREATE (m) // ' RETURN n",
    "MATCH (n) // c\r CREATE (m)",
    "MATCH (n:Graph) WITH n LIMIT 1LOAD FROM '/etc/passwd' RETURN *",
    "MATCH (n:Graph) WITH n WHERE 1=1.0LOAD FROM '/etc/passwd' RETURN *",
    "MATCH (n:Graph) WITH n LIMIT 0x1CALL show_tables() RETURN *",
    "MATCH (n:Graph) WITH n LIMIT 1e2LOAD FROM '/etc/passwd' RETURN *",
    "MATCH (n:Graph) WITH n LIMIT $1LOAD FROM '/etc/passwd' RETURN *",
    "WITH 1 AS as LOAD FROM '/etc/passwd' RETURN *",
    "MATCH (AS:Graph) WITH AS LOAD FROM '/etc/passwd' RETURN *",
    "MATCH (n) RETURN n AS load",
    "BEGIN TRANSACTION",
    "EXPLAIN MATCH (n) RETURN n",
    "",
    "// nothing but a comment",
]


@pytest.mark.parametrize("statement", READS)
def test_a_reading_statement_passes(statement: str) -> None:
    check_reading(statement)


@pytest.mark.parametrize("statement", HOSTILE)
def test_a_statement_that_does_more_than_read_is_refused(statement: str) -> None:
    with pytest.raises(QueryError):
        check_reading(statement)


@pytest.mark.parametrize("statement", ["MATCH (n) RETURN 'open", "MATCH (n) RETURN `open", "MATCH (n) /* RETURN n"])
def test_a_quote_or_comment_that_never_ends_is_refused(statement: str) -> None:
    with pytest.raises(QueryError, match="never ends"):
        check_reading(statement)


SPACE = st.lists(st.sampled_from([" ", "\n", "\t", "/* x */", "// y\n"]), min_size=1).map("".join)


@given(st.sampled_from(["CREATE", "Delete", "sEt", "MERGE", "load", "CALL", "COPY"]), SPACE)
def test_a_writing_word_is_refused_whatever_space_stands_around_it(word: str, space: str) -> None:
    with pytest.raises(QueryError):
        check_reading(f"MATCH (n){space}{word}{space}(m)")


@given(st.text())
def test_any_text_inside_quotes_is_only_text(text: str) -> None:
    quoted = text.replace("\\", "").replace("'", "")
    check_reading(f"MATCH (n) WHERE n.id = '{quoted}' RETURN n")


def test_parameters_in_quotes_and_comments_are_none() -> None:
    assert parameters("MATCH (n {id: $id}) WHERE n.x = '$no' // $nor\n RETURN $limit") == {"id", "limit"}
