import pytest

from kg.errors import UsageError
from kg.query.files import Parameter, find_query, named_queries, parse_query
from kg.query.guard import check_reading, parameters
from kg.query.names import LOOKED_UP
from tests.conftest import ROOT

ENGINES = ("ladybug", "neo4j")

TEXT = """// Papers of a person,
// the latest first.
// $author (author): the name, in any spelling
// $since (date, default 2024-01-01): the first day
MATCH (a:Author {id: $author})
RETURN a // not the head
"""


def test_the_head_describes_the_query_and_its_parameters() -> None:
    query = parse_query("papers", TEXT)
    assert query.about == "Papers of a person, the latest first."
    assert query.parameters == (
        Parameter("author", "author", None, "the name, in any spelling"),
        Parameter("since", "date", "2024-01-01", "the first day"),
    )
    assert query.statement == "MATCH (a:Author {id: $author})\nRETURN a // not the head"


@pytest.mark.parametrize("engine", ENGINES)
def test_every_query_is_described_reads_only_and_names_its_parameters(engine: str) -> None:
    kinds = {*LOOKED_UP, "string", "integer", "number", "boolean", "date", "month"}
    assert len(named_queries(engine)) >= 26
    for name, query in named_queries(engine).items():
        assert query.about.endswith("."), name
        check_reading(query.statement)
        assert parameters(query.statement) == {parameter.name for parameter in query.parameters}, name
        assert all(parameter.kind in kinds for parameter in query.parameters), name


def test_engines_word_the_same_queries_each_in_its_own_way() -> None:
    one, other = (named_queries(engine) for engine in ENGINES)
    assert list(one) == list(other) == sorted(one)
    differing = [name for name in one if one[name].statement != other[name].statement]
    assert "coauthor_path" in differing
    for name in differing:
        assert (one[name].about, one[name].parameters) == (other[name].about, other[name].parameters)
        assert not (ROOT / "cypher" / f"{name}.cypher").exists()


def test_the_embedded_engines_wording_is_taken_where_none_is_named() -> None:
    assert named_queries() == named_queries("ladybug")
    assert find_query("coauthor_path", "neo4j") == named_queries("neo4j")["coauthor_path"]


def test_a_wrong_name_suggests_the_right_one() -> None:
    with pytest.raises(UsageError, match="did you mean coauthors"):
        find_query("coauthor")


def test_a_name_like_no_other_says_where_the_list_is() -> None:
    with pytest.raises(UsageError, match="kg queries"):
        find_query("zzz")
