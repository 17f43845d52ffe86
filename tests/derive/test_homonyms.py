"""Names that may stand for several persons."""

from typing import Any

import polars as pl
import pytest

from kg.derive.namesakes import namesakes
from kg.model.graph import Graph
from kg.model.limits import DEFAULT_LIMITS, Limits
from kg.model.people import MARKED
from tests.builders import NOTHING_KNOWN, derive, digest, entry, rows

# Ten persons by surname and first name, so that Wei Wang is a common name among them.
CROWD = [
    "Wei Li",
    "Wei Zhang",
    "Wei Chen",
    "Wei Liu",
    "Lei Wang",
    "Hao Wang",
    "Bo Wang",
    "Yu Wang",
    "Ann Lee",
    "Cy Doe",
]


def graph_of(*lists: str, texts: dict[int, str] | None = None, limits: Limits = DEFAULT_LIMITS) -> Graph:
    crowd = [entry(f"c{number}", authors=name) for number, name in enumerate(CROWD)]
    papers = [entry(str(number), (texts or {}).get(number, "Text."), authors=held) for number, held in enumerate(lists)]
    return derive([digest("2024-01-01", *crowd, *papers)], limits, NOTHING_KNOWN)


def author(graph: Graph, id_: str) -> dict[str, Any]:
    (found,) = (row for row in rows(graph, "Author") if row["id"] == id_)
    return found


def test_a_common_name_with_groups_that_never_meet_is_doubted() -> None:
    found = author(graph_of("Wei Wang, Fay Fox", "Wei Wang, Gus Gray"), "wei wang")
    # 13 persons, 4 others of the surname, 4 of the first name: 2 * (4 * 4 / 13 + 0.002) = 2.466 others; odds / 0.23
    assert found["homonym_score"] == pytest.approx(0.9)
    assert found["homonym_reasons"] == [
        "co-authors in 2 groups that never meet",
        "a very common name: about 2.5 others expected to bear it",
    ]


def test_a_rare_name_with_groups_that_never_meet_is_hardly_doubted() -> None:
    found = author(graph_of("Ida Inn, Fay Fox", "Ida Inn, Gus Gray"), "ida inn")
    assert (found["homonym_score"], found["homonym_reasons"]) == (0.0, [])


@pytest.mark.parametrize(
    "lists",
    [
        ("Wei Wang, Fay Fox", "Wei Wang, Fay Fox, Gus Gray"),
        ("Wei Wang, Fay Fox", "Wei Wang"),
        ("Wei Wang, Fay Fox, Gus Gray",),
    ],
    ids=["they share a co-author", "a paper without co-authors", "one paper"],
)
def test_a_name_of_one_circle_is_not_doubted(lists: tuple[str, ...]) -> None:
    found = author(graph_of(*lists), "wei wang")
    assert (found["homonym_score"], found["homonym_reasons"]) == (0.0, [])


def test_circles_that_share_no_co_author_are_doubted_though_others_join_them() -> None:
    found = author(graph_of("Wei Wang, Fay Fox", "Wei Wang, Gus Gray", "Fay Fox, Gus Gray"), "wei wang")
    assert found["homonym_score"] == pytest.approx(0.9)
    assert found["homonym_reasons"][0] == "papers in 2 circles that share no co-author"


def test_a_very_common_name_of_three_papers_is_marked_though_all_share_a_co_author() -> None:
    common = author(graph_of(*["Wei Wang, Fay Fox"] * 3), "wei wang")
    assert common["homonym_score"] == MARKED
    assert common["homonym_reasons"] == ["a very common name: about 2.7 others expected to bear it"]
    assert author(graph_of(*["Ida Inn, Fay Fox"] * 3), "ida inn")["homonym_score"] == 0
    assert author(graph_of(*["Wei Wang, Fay Fox"] * 2), "wei wang")["homonym_score"] == 0


def test_many_papers_of_one_person_fall_apart_without_a_mark() -> None:
    """Ten papers in two groups are no sign of two persons, as two papers in two groups are."""
    many = author(graph_of("Wei Doe, Gus Gray", *["Wei Doe, Fay Fox"] * 9), "wei doe")
    few = author(graph_of("Wei Doe, Gus Gray", "Wei Doe, Fay Fox"), "wei doe")
    assert 0 < many["homonym_score"] < MARKED <= few["homonym_score"]


def test_co_authors_who_meet_only_by_way_of_strangers_never_meet() -> None:
    lists = ("Wei Wang, Fay Fox", "Wei Wang, Gus Gray", "Fay Fox, Hal Hill", "Hal Hill, Gus Gray")
    assert author(graph_of(*lists), "wei wang")["homonym_reasons"][0] == "co-authors in 2 groups that never meet"


def test_a_rare_topic_in_common_speaks_for_one_person() -> None:
    lists = ("Wei Wang, Fay Fox", "Wei Wang, Gus Gray")
    apart = author(graph_of(*lists, texts={0: "{Vim|uses}", 1: "{DeiT|uses}"}), "wei wang")
    alike = author(graph_of(*lists, texts={0: "{Vim|uses}", 1: "{Vim|compares}"}), "wei wang")
    mentioned = author(graph_of(*lists, texts={0: "{Vim|uses}", 1: "{Vim|mentions METHOD}"}), "wei wang")
    assert "no method, benchmark or task in common between the circles" in apart["homonym_reasons"]
    assert "no method, benchmark or task in common between the circles" not in alike["homonym_reasons"]
    assert alike["homonym_score"] < apart["homonym_score"] == mentioned["homonym_score"]


def test_more_groups_are_more_doubtful() -> None:
    two = author(graph_of("Wei Doe, Fay Fox", "Wei Doe, Fay Fox, Hal Hill", "Wei Doe, Gus Gray"), "wei doe")
    three = author(graph_of("Wei Doe, Fay Fox", "Wei Doe, Gus Gray", "Wei Doe, Hal Hill"), "wei doe")
    assert 0 < two["homonym_score"] < three["homonym_score"]


def test_papers_that_make_no_pairs_join_nobody_and_part_nobody() -> None:
    lists = ("Wei Wang, Fay Fox", "Wei Wang, Gus Gray", "Fay Fox, Gus Gray, Hal Hill", "Wei Wang, Ida Inn, Jo Jay")
    assert author(graph_of(*lists, limits=Limits(max_authors=2)), "wei wang")["homonym_reasons"][0].startswith(
        "co-authors in 2 groups"
    )
    assert author(graph_of(*lists), "wei wang")["homonym_reasons"][0].startswith("co-authors in 2 groups")
    assert "groups" not in author(graph_of(*lists[:3]), "wei wang")["homonym_reasons"][0]


def test_teams_are_nobodys_namesakes_and_never_doubted() -> None:
    found = author(graph_of("Gemma Team, Fay Fox", "Gemma Team, Gus Gray"), "gemma team")
    assert (found["homonym_score"], found["homonym_reasons"]) == (0.0, [])


def test_namesakes_are_expected_by_surname_and_first_name_by_initials_or_by_a_word() -> None:
    ids = ["wei wang", "lei wang", "wei li", "w wang", "wang", "w wang@hust"]
    found = namesakes(pl.DataFrame({"author": ids})).sort("author")
    expected = {"wei wang": 4 * 1 / 6, "lei wang": 0.0, "wei li": 0.0, "w wang": 2.0, "wang": 4.0, "w wang@hust": 2.0}
    assert dict(zip(found["author"], found["namesakes"], strict=True)) == pytest.approx(
        {id_: count + 0.002 for id_, count in expected.items()}
    )
    assert dict(zip(found["author"], found["how"], strict=True))["w wang"] == "initials"


def test_the_score_hangs_on_the_set_of_papers_and_not_on_their_order() -> None:
    lists = ["Wei Wang, Fay Fox", "Wei Wang, Gus Gray", "Wei Wang, Hal Hill", "Hal Hill, Fay Fox"]
    one, other = graph_of(*lists), graph_of(*reversed(lists))
    assert author(one, "wei wang") == author(other, "wei wang")
    assert author(one, "wei wang")["homonym_reasons"][0] == "co-authors in 2 groups that never meet"
