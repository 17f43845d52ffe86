"""Names to authors."""

from collections.abc import Mapping

from kg.base import tabulate
from kg.link import Authors, link_authors
from kg.model import nodes
from kg.model.facts import Facts
from tests.builders import digest, entry
from tests.link.linked import overrides


def link(*facts: Facts, said: str = "") -> Authors:
    return link_authors(tabulate(facts), overrides(said))


def people(*facts: Facts, said: str = "") -> Mapping[str, nodes.Author]:
    return {row["id"]: nodes.Author(**row) for row in link(*facts, said=said).nodes.to_dicts()}


def test_spellings_of_one_key_are_one_author_named_by_the_most_frequent() -> None:
    authors = people(
        digest("2024-01-01", entry("1", authors="Piotr Dollar"), entry("2", authors="Piotr Dollár")),
        digest("2024-01-02", entry("3", authors="Piotr Dollár, Wen-tau Yih")),
    )
    assert sorted(authors) == ["piotr dollar", "wentau yih"]
    assert authors["piotr dollar"].name == "Piotr Dollár"
    assert authors["piotr dollar"].variants == ["Piotr Dollar", "Piotr Dollár"]


def test_of_equally_frequent_spellings_the_first_by_sort_is_the_name() -> None:
    one, other = (digest("2024-01-01", entry("1", authors=names)) for names in ("Wen-tau Yih", "Wen‐tau Yih"))
    assert people(one, other) == people(other, one)
    assert people(one, other)["wentau yih"].name == "Wen-tau Yih"


def test_a_team_is_told_from_a_person() -> None:
    authors = people(digest("2024-01-01", entry("1", authors="Gemma Team, Ada Lovelace, DeepSeek-AI")))
    assert {id_: author.kind for id_, author in authors.items()} == {
        "ada lovelace": "person",
        "deepseekai": "team",
        "gemma team": "team",
    }


def test_no_digest_has_no_author() -> None:
    assert people() == {}
