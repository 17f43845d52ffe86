"""The page of a person."""

from kg.model.graph import Graph
from kg.model.overrides import Overrides, Split
from kg.report.author import author_document
from kg.report.document import Node, Table
from tests.builders import derive, digest, entry
from tests.report.documents import of, table
from tests.report.graphs import small
from tests.report.walking import records


def test_papers_stand_with_their_place_and_co_authors_open_to_common_papers() -> None:
    document = of(small(), author_document, "ann lee")
    assert [[row[0], row[2], row[-1]] for row in table(document, "papers-list")] == [
        ["One: a | pipe", "", "2024-01-01.md:3"],
        ["Two", "yes", "2024-01-01.md:9"],
        ["Many", "", "2024-01-01.md:15"],
    ]
    assert [row[0] for row in table(document, "coauthors-list")] == ["Bo Kim", "Cy Doe"]


def test_what_the_papers_do_has_its_sentence() -> None:
    rows = table(of(small(), author_document, "ed foe"), "does-list")
    (proposes,) = (row for row in rows if row[1] == "proposes")
    assert proposes[2:4] == ["Wim", "method"]
    assert "[Wim]" in proposes[4]
    assert "2024-02-01.md" in proposes[4]


def test_a_team_has_no_co_authors() -> None:
    graph = derive([digest("2024-01-01", entry("1", authors="Ann Lee, Gemma Team"))])
    document = of(graph, author_document, "gemma team")
    assert "coauthors" not in [section.id for section in document.sections]


# Ten persons by surname and first name, so that Wei Wang is a common name among them.
_CROWD = "Wei Li,Wei Zhang,Wei Chen,Wei Liu,Lei Wang,Hao Wang,Bo Wang,Yu Wang,Ann Lee,Cy Doe".split(",")


def _of_crowd(*lists: str) -> Graph:
    alone = [entry(f"c{number}", authors=name) for number, name in enumerate(_CROWD)]
    papers = [entry(str(number), authors=held) for number, held in enumerate(lists)]
    return derive([digest("2024-01-01", *alone, *papers)])


def _warnings(graph: Graph, id_: str) -> list[str]:
    document = of(graph, author_document, id_)
    return ["".join(map(str, one.parts)) for one in document.about if one.warning]


def test_a_marked_name_is_warned_of_with_its_score_and_reasons() -> None:
    graph = _of_crowd("Wei Wang, Fay Fox", "Wei Wang, Gus Gray")
    (warning,) = _warnings(graph, "wei wang")
    assert warning.startswith(
        "This name may stand for several people (score 0.9 of 1): co-authors in 2 groups that never meet; a very common"
    )
    rows = next(one for one in records(of(graph, author_document, "fay fox"), Table) if one.id == "coauthors-list").rows
    assert [(cell.text, cell.score) for cell in rows[0] if isinstance(cell, Node)] == [("Wei Wang", 0.9)]


def test_a_name_of_a_low_score_is_not_marked_but_says_why_not() -> None:
    graph = _of_crowd("Cy Wang, Gus Gray", *["Cy Wang, Fay Fox"] * 5)
    document = of(graph, author_document, "cy wang")
    assert not _warnings(graph, "cy wang")
    assert any("Too little speaks for several people" in str(one.parts[0]) for one in document.about)
    coauthors = next(one for one in records(of(graph, author_document, "fay fox"), Table) if one.id == "coauthors-list")
    assert [(cell.text, cell.doubtful) for cell in coauthors.rows[0] if isinstance(cell, Node)] == [("Cy Wang", "")]


def test_a_person_split_from_others_of_the_name_is_called_by_the_tag() -> None:
    split = Overrides(splits=(Split("AUTHOR", "Ann Lee", "1", "osu", 1),))
    day = digest("2024-01-01", entry("1", authors="Ann Lee, Bo Kim"), entry("2", authors="Ann Lee, Bo Kim"))
    graph = derive([day], overrides=split)
    assert of(graph, author_document, "ann lee@osu").title == "Ann Lee @osu"
    rows = table(of(graph, author_document, "bo kim"), "coauthors-list")
    assert sorted(row[0] for row in rows) == ["Ann Lee", "Ann Lee @osu"]


def test_a_name_with_an_at_sign_of_its_own_is_no_split_person() -> None:
    graph = derive([digest("2024-01-01", entry("1", authors="foo@bar.com, Bo Kim"))])
    (id_,) = (id_ for id_ in graph.nodes["Author"]["id"].to_pylist() if "@" in id_)
    assert of(graph, author_document, id_).title == "foo@bar.com"
