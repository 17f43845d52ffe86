"""Named queries about people, with an answer that is known by hand from the sample digests."""

from pathlib import Path

import pytest

from kg.build import build
from kg.query import run_query
from kg.store import Store, open_store


def test_coauthors_of_a_person_come_with_their_papers(sample_store: Store) -> None:
    rows = run_query(sample_store, "coauthors", {"author": "Kaiming He"}).dicts()
    # ResNet: four people, so 1/3 each; MAE: six, so 1/5 each.
    weights = {row["coauthor"]: (row["papers"], round(row["weight"], 6), row["paper_ids"]) for row in rows}
    assert weights == {
        **{name: (1, 0.333333, ["1512.03385"]) for name in ("Jian Sun", "Shaoqing Ren", "Xiangyu Zhang")},
        **{
            name: (1, 0.2, ["2111.06377"])
            for name in ("Piotr Dollár", "Ross Girshick", "Saining Xie", "Xinlei Chen", "Yanghao Li")
        },
    }


def test_papers_of_a_person_come_with_the_author_line(sample_store: Store) -> None:
    rows = run_query(sample_store, "papers_of_author", {"author": "Tri Dao"}).dicts()
    assert {row["paper"] for row in rows} == {"2205.14135", "2307.08691", "2312.00752"}
    for row in rows:
        assert "Tri Dao" in row["authors_line"]
        line = Path(row["file"]).read_text(encoding="utf-8-sig").split("\n")[row["line"] - 1]
        assert line.strip() == f"Authors: {row['authors_line']}"


def test_papers_of_a_person_come_with_the_latest_digest_that_lists_authors(tmp_path: Path) -> None:
    lists = {"2024-01-01": "Alan Turing", "2024-01-02": "Ada Lovelace, Alan Turing", "2024-01-03": "-"}
    for date, authors in lists.items():
        text = f"## Daily Papers ({date})\n### [Tiny](https://arxiv.org/abs/2401.00001)\n\nAuthors: {authors}\n- 글.\n"
        (tmp_path / f"{date}.md").write_text(text, encoding="utf-8")
    build([tmp_path], tmp_path / "graph.lbug")
    with open_store(str(tmp_path / "graph.lbug")) as store:
        (row,) = run_query(store, "papers_of_author", {"author": "Alan Turing"}).dicts()
    assert (row["digest"], row["line"], row["authors_line"]) == ("2024-01-02", 4, "Ada Lovelace, Alan Turing")


def test_authors_new_in_a_month_are_those_of_its_first_papers(sample_store: Store) -> None:
    rows = run_query(sample_store, "authors_new_in_month", {"month": "2023-12"}).dicts()
    # The oldest digest has no author lines; those of its Mamba are known from 2024-04-12.
    assert [(row["author"], row["papers"], row["paper"]) for row in rows] == [
        ("Tri Dao", 3, "2312.00752"),
        ("Albert Gu", 1, "2312.00752"),
    ]
    names = {row["author"] for row in run_query(sample_store, "authors_new_in_month", {"month": "2024-01"}).dicts()}
    assert "Lianghui Zhu" in names
    assert "Hugo Touvron" not in names


def test_an_author_new_with_two_papers_at_once_has_a_row_for_each(sample_store: Store) -> None:
    rows = run_query(sample_store, "authors_new_in_month", {"month": "2024-09"}).dicts()
    # LLaVA and LLaVA-1.5 stand in one digest.
    assert [row["paper"] for row in rows if row["author"] == "Haotian Liu"] == ["2304.08485", "2310.03744"]


def test_bridges_wrote_with_both_groups_and_come_with_the_papers(sample_store: Store) -> None:
    rows = run_query(sample_store, "bridges", {"first": "Kaiming He", "second": "Zhuang Liu"}).values
    # ResNet and MAE on one side, ConvNeXt on the other, Saining Xie in both: 5 times 5 pairs, but Mao wrote Segment
    # Anything with Dollár and Girshick. Mao: those two with 4 others of ConvNeXt. Each of these two: Mao with three.
    assert [row[:5] for row in rows] == [
        ("Saining Xie", 23, 5, 0, "2111.06377"),
        ("Saining Xie", 23, 0, 5, "2201.03545"),
        ("Hanzi Mao", 8, 0, 4, "2201.03545"),
        ("Hanzi Mao", 8, 2, 0, "2304.02643"),
        ("Piotr Dollár", 3, 4, 0, "2111.06377"),
        ("Piotr Dollár", 3, 1, 1, "2304.02643"),
        ("Ross Girshick", 3, 4, 0, "2111.06377"),
        ("Ross Girshick", 3, 1, 1, "2304.02643"),
    ]


@pytest.mark.parametrize("second", ["Yuan Cao", "Shunyu Yao"])
def test_one_group_has_no_bridges(sample_store: Store, second: str) -> None:
    # Everybody who wrote with Yuan Cao wrote with Shunyu Yao.
    assert run_query(sample_store, "bridges", {"first": "Shunyu Yao", "second": second}).values == []


def test_brokers_join_pairs_that_never_wrote_with_each_other(sample_store: Store) -> None:
    rows = {row["person"]: row for row in run_query(sample_store, "brokers", {}).dicts()}
    # FlashAttention: four others; Mamba: Albert Gu, who wrote with none of them.
    assert (rows["Tri Dao"]["coauthors"], rows["Tri Dao"]["pairs"]) == (5, 4)
    assert "Albert Gu" not in rows


def test_a_broker_may_join_persons_who_have_no_other_coauthor(tmp_path: Path) -> None:
    lists = ["Ada One, Bob Two", "Ada One, Cid Three"]
    entries = [
        f"### [{n}](https://arxiv.org/abs/2401.0000{n})\n\nAuthors: {who}\n- 글.\n" for n, who in enumerate(lists)
    ]
    (tmp_path / "2024-01-01.md").write_text("## Daily Papers (2024-01-01)\n" + "".join(entries), encoding="utf-8")
    build([tmp_path], tmp_path / "graph.lbug")
    with open_store(str(tmp_path / "graph.lbug")) as store:
        assert run_query(store, "brokers", {}).values == [("Ada One", 1, 2)]


def test_the_path_of_direct_coauthors_is_one_step_with_all_their_papers(sample_store: Store) -> None:
    [row] = run_query(sample_store, "coauthor_path", {"author": "Karthik Narasimhan", "other": "Shunyu Yao"}).dicts()
    assert row == {
        "step": 1,
        "person": "Karthik Narasimhan",
        "next_person": "Shunyu Yao",
        "titles": [
            "ReAct: Synergizing Reasoning and Acting in Language Models",
            "Tree of Thoughts: Deliberate Problem Solving with Large Language Models",
            "SWE-bench: Can Language Models Resolve Real-World GitHub Issues?",
        ],
        "paper_ids": ["2210.03629", "2305.10601", "2310.06770"],
        "first_seen": "2024-03-28",
        "last_seen": "2024-09-20",
    }


def _path(store: Store, author: str, other: str) -> list[tuple[object, ...]]:
    rows = run_query(store, "coauthor_path", {"author": author, "other": other}).dicts()
    return [(row["step"], row["person"], row["next_person"], row["paper_ids"]) for row in rows]


@pytest.mark.parametrize(("author", "other"), [("albert gu", "FINN, Chelsea"), ("Gu, Albert", "chelsea_finn")])
def test_a_path_goes_by_the_persons_between_in_any_spelling(sample_store: Store, author: str, other: str) -> None:
    assert _path(sample_store, author, other) == [
        (1, "Albert Gu", "Tri Dao", ["2312.00752"]),
        (2, "Tri Dao", "Stefano Ermon", ["2205.14135"]),
        (3, "Stefano Ermon", "Chelsea Finn", ["2305.18290"]),
    ]


def test_a_path_back_has_the_same_steps_in_turn(sample_store: Store) -> None:
    there, back = _path(sample_store, "Albert Gu", "Stefano Ermon"), _path(sample_store, "Stefano Ermon", "Albert Gu")
    assert len(there) == 2
    assert [row[3] for row in back] == [row[3] for row in reversed(there)]


def test_of_equally_short_paths_the_first_by_ids_is_told(sample_store: Store) -> None:
    # Dollár and Girshick wrote MAE and Segment Anything.
    assert _path(sample_store, "Kaiming He", "Alexander Kirillov") == [
        (1, "Kaiming He", "Piotr Dollár", ["2111.06377"]),
        (2, "Piotr Dollár", "Alexander Kirillov", ["2304.02643"]),
    ]


def test_of_equally_short_paths_the_one_of_most_papers_is_told(tmp_path: Path) -> None:
    lists = [
        "Ada One, Bob Two",
        "Bob Two, Dan Four",
        "Ada One, Cid Three",
        "Cid Three, Dan Four",
        "Dan Four, Cid Three",
    ]
    entries = [
        f"### [Paper {n}](https://arxiv.org/abs/2401.0000{n})\n\nAuthors: {authors}\n- 글.\n"
        for n, authors in enumerate(lists)
    ]
    (tmp_path / "2024-01-01.md").write_text("## Daily Papers (2024-01-01)\n" + "".join(entries), encoding="utf-8")
    build([tmp_path], tmp_path / "graph.lbug")
    with open_store(str(tmp_path / "graph.lbug")) as store:
        assert [row[3] for row in _path(store, "Ada One", "Dan Four")] == [["2401.00002"], ["2401.00003", "2401.00004"]]


def test_a_path_has_six_steps_at_most(sample_store: Store) -> None:
    # ... Finn, by pi-0 to Ichter, by chain of thought to Schuurmans (first of five), by self-consistency to Narang.
    assert [row[2] for row in _path(sample_store, "Albert Gu", "Sharan Narang")[3:]] == [
        "Brian Ichter",
        "Dale Schuurmans",
        "Sharan Narang",
    ]


@pytest.mark.parametrize("other", ["Tri Dao", "Kaiming He", "Sercan O. Arik"])
def test_there_is_no_path_to_oneself_or_out_of_reach(sample_store: Store, other: str) -> None:
    assert _path(sample_store, "Tri Dao", other) == []


def test_lasting_pairs_have_papers_of_different_months(sample_store: Store) -> None:
    rows = run_query(sample_store, "lasting_pairs", {}).dicts()
    # ReAct and Tree of Thoughts in March, SWE-bench in September; Mamba came twice, but is one paper.
    first = rows[0]
    assert (first["one"], first["other"], first["months"], first["papers"]) == (
        "Karthik Narasimhan",
        "Shunyu Yao",
        2,
        3,
    )
    assert (first["first_seen"], first["last_seen"]) == ("2024-03-28", "2024-09-20")
    assert all(row["papers"] >= 2 and row["first_seen"][:7] < row["last_seen"][:7] for row in rows)
    assert run_query(sample_store, "lasting_pairs", {"months": "3"}).values == []
