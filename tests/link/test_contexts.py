"""What papers are about and whose they are."""

from kg.link.contexts import Authorship, Contexts
from kg.link.mentions import Mentions, mentions
from tests.builders import Read, base, digest, entry


def found(*read: Read) -> Mentions:
    return mentions(base(digest("2024-01-01", *read)))


def test_one_author_in_two_small_groups_is_not_enough() -> None:
    held = found(
        entry("1", authors="Ada, Alan, Grace"), entry("2", authors="ADA, Alan, X, Y"), entry("3", authors="Ada, Z, W")
    )
    authors = Authorship(held, ("1", "2", "3"))
    assert authors.is_shared("1", "2")
    assert not authors.is_shared("1", "3")


def test_a_single_author_is_enough_where_a_paper_has_one() -> None:
    authors = Authorship(found(entry("1", authors="Ada"), entry("2", authors="Alan, Ada"), entry("3")), ("1", "2", "3"))
    assert authors.is_shared("1", "2")
    assert not authors.is_shared("1", "3")


def test_papers_are_alike_by_the_rare_words_that_they_share() -> None:
    texts = ("optical flow of frames", "광학 흐름을 optical flow", "retrieval of documents", "of documents")
    read = [entry(str(i), text, title=f"T{i}") for i, text in enumerate(texts)]
    contexts = Contexts(found(*read), [str(i) for i in range(len(texts))])
    assert contexts.likeness("0", "1", "") > contexts.likeness("0", "2", "") > 0
    assert contexts.likeness("1", "2", "") == 0
    assert abs(contexts.likeness("0", "0", "") - 1) < 1e-9


def test_words_of_the_name_and_particles_do_not_count() -> None:
    read = [entry("1", "Vim 흐름을 본다"), entry("2", "vim 흐름이 있다"), entry("3", "vim 문서")]
    contexts = Contexts(found(*read), ("1", "2", "3"))
    assert contexts.likeness("1", "3", "vim") < contexts.likeness("1", "3", "")
    assert contexts.likeness("1", "2", "vim") > contexts.likeness("1", "3", "vim")
