from kg.report.digest import digest_document
from kg.report.document import Claim, Prose, Sources
from tests.builders import derive, digest, entry
from tests.report.documents import compared, of, table
from tests.report.walking import records

DAY = "daily-papers/2024-02-01"


def test_its_papers_stand_with_what_they_propose_and_evaluate_on() -> None:
    assert table(of(compared(), digest_document, DAY), "papers-list") == [
        ["Two", "", "2>authors-2402.00001", "Wim", "ImageNet + LAION", "2>results-2402.00001"]
    ]


def test_every_entry_has_its_authors_its_claims_and_its_results() -> None:
    day = of(compared(), digest_document, DAY)
    assert table(day, "authors-2402.00001") == [["Bo Kim"], ["Ed Foe"]]
    rows = table(day, "does-2402.00001")
    assert ["evaluates on", "LAION"] in [row[:2] for row in rows]
    assert "It is evaluated on [LAION], as Vim is. (2024-02-01.md:6)" in [row[-1] for row in rows]
    assert [row[0] for row in table(day, "results-2402.00001")] == ["2.8 %", "78.9 %"]


def test_a_doubtful_text_is_told_and_claims_nothing() -> None:
    graph = derive([digest("2024-02-01", entry("1", "{Vim|proposes} is new.", text_matches=0.1, votes=4))])
    day = of(graph, digest_document, DAY)
    warnings = ["".join(map(str, one.parts)) for one in records(day, Prose) if one.warning]
    assert "1 of the texts are likely not about their papers: each is shown, and said to be so." in warnings
    assert any("sure to 0.10" in warning for warning in warnings)
    assert table(day, "papers-list")[0][1:] == ["4", "0>authors-1", "", "", "0"]
    (text,) = (one for one in records(day, Sources) if one.id == "text-1")
    assert [(item.sentence, item.says) for item in text.items if isinstance(item, Claim)] == [
        ("Vim is new.", "likely not about this paper")
    ]


def test_a_doubtful_text_of_another_day_is_not_told_of_this_one() -> None:
    days = [digest("2024-02-01", entry("1")), digest("2024-02-02", entry("1", text_matches=0.1))]
    day = of(derive(days), digest_document, DAY)
    assert not [one for one in records(day, Prose) if one.warning]
    assert not [one for one in records(day, Sources) if one.id == "text-1"]


def test_the_number_of_authors_is_that_of_the_list_that_it_opens_to() -> None:
    days = [
        digest("2024-02-01", entry("1", authors="Ann Lee, Bo Kim, Cy Doe")),
        digest("2024-02-02", entry("1", authors="Ann Lee, Bo Kim", truncated=True)),
    ]
    day = of(derive(days), digest_document, DAY)
    (row,) = table(day, "papers-list")
    assert row[2] == f"{len(table(day, 'authors-1'))}>authors-1"


def test_the_number_of_results_is_that_of_the_rows_behind_it_where_a_range_is_one() -> None:
    both = "It has {40|states %|Vim|Foo-Set|accuracy}~{60|states %|Vim|Foo-Set|accuracy}%."
    named = "{Vim|proposes} {Foo-Set|evaluates_on} {accuracy|measures}"
    day = of(derive([digest("2024-02-01", entry("1", named, both))]), digest_document, DAY)
    assert [row[-1] for row in table(day, "papers-list")] == ["1>results-1"]
    assert len(table(day, "results-1")) == 1
