from kg.report.document import Claim, Prose
from kg.report.paper import paper_document
from tests.builders import derive, digest, entry
from tests.report.documents import of, table, text
from tests.report.graphs import small
from tests.report.walking import records


def test_every_concept_has_its_role_and_its_best_sentence() -> None:
    rows = table(of(small(), paper_document, "2401.00001"), "does-list")
    best = "[Vim] reaches 76.1 on ImageNet. (2024-01-01.md:4)"
    assert rows[0] == ["proposes", "Vim", "method", "0.9", "1", best]
    assert [row[:3] for row in rows[1:]] == [
        ["evaluates on", "ImageNet", "benchmark"],
        ["trains on", "LAION", "benchmark"],
        ["measures", "accuracy", "metric"],
    ]


def test_its_text_has_all_names_marked() -> None:
    paper = of(small(), paper_document, "2401.00001")
    said = [text(claim) for section in paper.sections if section.id == "text" for claim in records(section, Claim)]
    assert said == [
        "[Vim] reaches 76.1 on [ImageNet]. (2024-01-01.md:4)",
        "It measures [accuracy] and is trained on [LAION]. (2024-01-01.md:5)",
    ]


def test_papers_on_the_same_benchmarks_are_its_neighbours() -> None:
    ((other, benchmarks, _),) = table(of(small(), paper_document, "2401.00001"), "shares-list")
    assert (other, benchmarks) == ("Three", "ImageNet + LAION")


def test_a_cut_author_list_and_the_lack_of_order_are_told() -> None:
    told = "".join(
        text(part) for one in records(of(small(), paper_document, "2401.00002"), Prose) for part in one.parts
    )
    assert "The list is cut with `+`" in told
    assert "the order says nothing" in told


def test_a_text_that_is_likely_another_s_is_a_warning() -> None:
    graph = derive([digest("2024-02-01", entry("1", "{Vim|proposes} is new.", text_matches=0.1))])
    paper = of(graph, paper_document, "1")
    (warning,) = (one for one in paper.about if one.warning)
    assert "likely not about this paper" in "".join(map(text, warning.parts))
    assert "does" not in [section.id for section in paper.sections]
