import pytest

from kg.errors import UsageError
from kg.query.files import Parameter, find_query, named_queries, parse_query
from kg.query.guard import check_reading, parameters
from kg.query.names import LOOKED_UP

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


def test_every_query_is_described_reads_only_and_names_its_parameters() -> None:
    kinds = {*LOOKED_UP, "string", "integer", "number", "boolean", "date", "month"}
    assert len(named_queries()) >= 24
    for name, query in named_queries().items():
        assert query.about.endswith("."), name
        check_reading(query.statement)
        assert parameters(query.statement) == {parameter.name for parameter in query.parameters}, name
        assert all(parameter.kind in kinds for parameter in query.parameters), name


def test_a_wrong_name_suggests_the_right_one() -> None:
    with pytest.raises(UsageError, match="did you mean coauthors"):
        find_query("coauthor")


def test_a_name_like_no_other_says_where_the_list_is() -> None:
    with pytest.raises(UsageError, match="kg queries"):
        find_query("zzz")
