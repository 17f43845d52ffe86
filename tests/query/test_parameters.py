import pytest

from kg.errors import UsageError
from kg.query.files import parse_query
from kg.query.parameters import bind, parse_assignments
from kg.store import Store

QUERY = parse_query(
    "example",
    """// An example.
// $author (author): a person
// $limit (integer, default 20): how many
// $since (date, default 2024-01-01): the first day
// $exact (boolean, default no): whether
MATCH (n) RETURN n""",
)


def test_defaults_stand_in_for_what_is_not_given(sample_store: Store) -> None:
    values = bind(QUERY, {"author": "Tri Dao"}, sample_store)
    assert values == {"author": "tri dao", "limit": 20, "since": "2024-01-01", "exact": False}


def test_a_missing_parameter_is_named(sample_store: Store) -> None:
    with pytest.raises(UsageError, match=r"needs author=\.\.\. \(author: a person\)"):
        bind(QUERY, {}, sample_store)


def test_an_unknown_parameter_is_named_with_those_there_are(sample_store: Store) -> None:
    with pytest.raises(UsageError, match="no parameter 'autor'; it takes author, limit, since, exact"):
        bind(QUERY, {"autor": "Tri Dao"}, sample_store)


@pytest.mark.parametrize(("name", "value"), [("limit", "many"), ("since", "2024-13-01"), ("exact", "perhaps")])
def test_a_value_of_another_kind_is_named(sample_store: Store, name: str, value: str) -> None:
    with pytest.raises(UsageError, match=f"{name}={value}: not a"):
        bind(QUERY, {"author": "Tri Dao", name: value}, sample_store)


def test_assignments_keep_what_stands_behind_the_first_equals_sign() -> None:
    assert parse_assignments(["a=b=c", "d="]) == {"a": "b=c", "d": ""}


def test_a_word_without_an_equals_sign_is_no_parameter() -> None:
    with pytest.raises(UsageError, match="write name=value"):
        parse_assignments(["coauthors"])
