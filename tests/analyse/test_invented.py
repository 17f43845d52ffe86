from kg.analyse.invented import invented_texts
from kg.model.trust import Trust
from tests.builders import derive, digest, entry

FACTS = [
    digest("2024-01-02", entry("1", "{Vim|proposes}.", line=9, text_matches=0.125)),
    digest("2024-01-01", entry("2", "글.", text_matches=0.5), entry("1", "{Vim|uses}.", line=7, text_matches=0.49)),
]


def test_texts_under_one_half_are_listed_by_file_and_line() -> None:
    assert [str(problem) for problem in invented_texts(derive(FACTS))] == [
        f"{place}: doubtful: a text that is likely not about the paper (sure to {sure} that it is); "
        "its facts make no edges"
        for place, sure in (("2024-01-01.md:7", "0.49"), ("2024-01-02.md:9", "0.12"))
    ]
    assert not any(problem.rejected for problem in invented_texts(derive(FACTS)))


def test_the_list_says_where_they_are_kept() -> None:
    told = invented_texts(derive(FACTS, trust=Trust(keeps_invented=True)))
    assert [problem.what.endswith("its facts make edges as others do") for problem in told] == [True, True]


def test_only_the_digests_asked_for_are_listed() -> None:
    (told,) = invented_texts(derive(FACTS), {"daily-papers/2024-01-02"})
    assert (told.source, told.line) == ("2024-01-02.md", 9)
    assert invented_texts(derive(FACTS), set()) == ()


def test_a_graph_without_digests_has_none() -> None:
    assert invented_texts(derive([])) == ()
