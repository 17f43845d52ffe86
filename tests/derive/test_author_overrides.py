"""Authors as the overrides file says, in the graph."""

from tests.builders import Read, ends, entry, rows
from tests.derive.overridden import graph_of, ids, names

ADA = entry("1", authors="Ada Lovelace, Alan Turing")
KING = entry("2", authors="A. A. King, Alan Turing")


def kinds(*read: Read, said: str = "") -> dict[str, str]:
    return {row["id"]: row["kind"] for row in rows(graph_of(*read, said=said), "Author")}


def test_same_authors_are_one_person_and_the_first_name_leads() -> None:
    graph = graph_of(ADA, KING, entry("3", authors="A. A. King"), said='[same.author]\n"Ada Lovelace" = ["a. a. king"]')
    (ada, _) = rows(graph, "Author")
    assert (ada["id"], ada["name"], ada["variants"]) == ("ada lovelace", "Ada Lovelace", ["A. A. King", "Ada Lovelace"])
    assert [row["papers"] for row in rows(graph, "COAUTHORED_WITH")] == [["1", "2"]]
    assert len(ends(graph, "AUTHORED")) == 5


def test_a_chain_of_same_authors_is_one_person() -> None:
    said = '[same.author]\n"A. A. King" = ["Ada King"]\n"Ada Lovelace" = ["A. A. King"]'
    graph = graph_of(ADA, KING, entry("3", authors="Ada King"), said=said)
    assert ids(graph, "Author") == ["ada lovelace", "alan turing"]


def test_two_names_of_one_author_on_one_paper_are_listed_once() -> None:
    read = entry("1", authors="A. A. King, Alan Turing, Ada Lovelace")
    graph = graph_of(read, said='[same.author]\n"Ada Lovelace" = ["A. A. King"]')
    assert [(row["start"], row["listed_at"]) for row in rows(graph, "AUTHORED")] == [
        ("ada lovelace", 0),
        ("alan turing", 1),
    ]
    assert ends(graph, "COAUTHORED_WITH") == [("ada lovelace", "alan turing")]
    assert rows(graph, "Paper")[0]["authors_listed"] == 2


def test_a_leading_name_that_no_paper_lists_is_not_made_up() -> None:
    graph = graph_of(KING, said='[same.author]\n"Ada Lovelac" = ["A. A. King"]')
    assert names(graph, "Author") == {"ada lovelac": "A. A. King", "alan turing": "Alan Turing"}
    assert rows(graph, "Author")[0]["variants"] == ["A. A. King"]


def test_a_team_by_override_makes_no_pairs() -> None:
    assert ends(graph_of(ADA), "COAUTHORED_WITH") == [("ada lovelace", "alan turing")]
    graph = graph_of(ADA, said='[team.author]\n"ada  lovelace" = true')
    assert ends(graph, "COAUTHORED_WITH") == []
    assert [row["kind"] for row in rows(graph, "Author")] == ["team", "person"]
    assert len(ends(graph, "AUTHORED")) == 2


def test_a_person_by_override_makes_pairs_and_counts_in_the_weight() -> None:
    read = entry("1", authors="OpenAI, Ada Lovelace, Alan Turing")
    (pair,) = rows(graph_of(read), "COAUTHORED_WITH")
    assert pair["weight"] == 1.0
    pairs = rows(graph_of(read, said='[team.author]\n"OpenAI" = false'), "COAUTHORED_WITH")
    assert [(row["start"], row["stop"], row["weight"]) for row in pairs] == [
        ("ada lovelace", "alan turing", 0.5),
        ("ada lovelace", "openai", 0.5),
        ("alan turing", "openai", 0.5),
    ]


def test_a_word_on_a_team_holds_under_any_of_its_names() -> None:
    said = '[same.author]\n"Ada Lovelace" = ["A. A. King"]\n[team.author]\n"A. A. King" = true'
    assert kinds(ADA, KING, said=said) == {"ada lovelace": "team", "alan turing": "person"}


def test_a_word_on_a_split_name_holds_for_the_plain_one_and_on_an_id_for_that() -> None:
    read = entry("1", authors="Wei Wang"), entry("2", authors="Wei Wang"), entry("3", authors="Wei Wang")
    said = '[split.author]\n"Wei Wang" = { "1" = "HUST_1", "2" = "b" }\n[team.author]\n'
    assert kinds(*read, said=said + '"Wei Wang" = true') == {
        "wei wang": "team",
        "wei wang@HUST_1": "person",
        "wei wang@b": "person",
    }
    assert kinds(*read, said=said + '"Wei Wang@HUST_1" = true')["wei wang@HUST_1"] == "team"
    assert kinds(*read[:2], said=said + '"Wei Wang" = true') == {"wei wang@HUST_1": "team", "wei wang@b": "team"}


def test_a_renamed_author_keeps_id_kind_and_spellings() -> None:
    graph = graph_of(ADA, said='[rename.author]\n"ada lovelace" = "Lovelace Lab"')
    ada = rows(graph, "Author")[0]
    assert (ada["id"], ada["name"], ada["kind"]) == ("ada lovelace", "Lovelace Lab", "person")
    assert ada["variants"] == ["Ada Lovelace", "Lovelace Lab"]


def test_split_authors_are_renamed_apart() -> None:
    said = '[split.author]\n"Wei Wang" = { "1" = "hu-st" }\n'
    said += '[rename.author]\n"Wei Wang" = "Wei Wang (LA)"\n"Wei Wang@hu-st" = "Wei Wang (HUST)"'
    graph = graph_of(entry("1", authors="Wei Wang"), entry("2", authors="Wei Wang"), said=said)
    assert names(graph, "Author") == {"wei wang": "Wei Wang (LA)", "wei wang@hu-st": "Wei Wang (HUST)"}
