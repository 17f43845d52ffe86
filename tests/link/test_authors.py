"""Names to authors."""

from kg.link import link_authors
from tests.builders import digest, entry


def test_spellings_of_one_key_are_one_author_named_by_the_most_frequent() -> None:
    authors = link_authors(
        [
            digest("2024-01-01", entry("1", authors="Piotr Dollar"), entry("2", authors="Piotr Dollár")),
            digest("2024-01-02", entry("3", authors="Piotr Dollár, Wen-tau Yih")),
        ]
    )
    assert list(authors) == ["piotr dollar", "wentau yih"]
    assert authors["piotr dollar"].name == "Piotr Dollár"
    assert authors["piotr dollar"].variants == ["Piotr Dollar", "Piotr Dollár"]


def test_of_equally_frequent_spellings_the_first_by_sort_is_the_name() -> None:
    one, other = (digest("2024-01-01", entry("1", authors=names)) for names in ("Wen-tau Yih", "Wen‐tau Yih"))
    assert link_authors([one, other]) == link_authors([other, one])
    assert link_authors([one, other])["wentau yih"].name == "Wen-tau Yih"


def test_a_team_is_told_from_a_person() -> None:
    authors = link_authors([digest("2024-01-01", entry("1", authors="Gemma Team, Ada Lovelace, DeepSeek-AI"))])
    assert {id_: author.kind for id_, author in authors.items()} == {
        "ada lovelace": "person",
        "deepseekai": "team",
        "gemma team": "team",
    }


def test_no_digest_has_no_author() -> None:
    assert link_authors([]) == {}
