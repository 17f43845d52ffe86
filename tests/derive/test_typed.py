"""Edges from papers to concepts and results."""

from kg.model.graph import Graph
from kg.model.trust import DEFAULT_TRUST, Trust
from tests.builders import NOTHING_KNOWN, Read, derive, digest, ends, entry, rows


def graph_of(*read: Read, trust: Trust = DEFAULT_TRUST) -> Graph:
    return derive([digest("2024-01-01", *read)], known=NOTHING_KNOWN, trust=trust)


def test_a_paper_and_a_concept_have_one_edge_with_the_strongest_role() -> None:
    graph = graph_of(entry("1", "{Vim|mentions METHOD|Vim|0.99}. {Vim|proposes|Vim|0.6}. {Vim|uses|Vim|0.8}."))
    (edge,) = rows(graph, "PROPOSES")
    assert (edge["start"], edge["stop"], edge["role"], edge["confidence"]) == ("1", "vim", "proposes", 0.6)
    assert edge["sentence"] == "daily-papers/2024-01-01/1/2"
    assert edge["support"] == 3
    assert not ends(graph, "USES")
    assert not ends(graph, "MENTIONS")


def test_support_counts_sentences_not_occurrences() -> None:
    (edge,) = rows(graph_of(entry("1", "{Vim|uses} {Vim|uses} {Vim|uses}.", "{Vim|uses}.")), "USES")
    assert edge["support"] == 2


def test_the_surest_sentence_is_the_best_and_of_equals_the_first() -> None:
    (edge,) = rows(graph_of(entry("1", "{Vim|uses|Vim|0.5}.", "{Vim|uses|Vim|0.8}.")), "USES")
    assert (edge["sentence"], edge["confidence"]) == ("daily-papers/2024-01-01/1/2", 0.8)
    (edge,) = rows(graph_of(entry("1", "A.", "{Vim|uses}.", *["B."] * 7, "{Vim|uses}.")), "USES")
    assert edge["sentence"] == "daily-papers/2024-01-01/1/2"  # and not 10, which sorts before it as text


def test_two_digests_support_one_edge_first_seen_in_the_earlier() -> None:
    one = digest("2024-01-01", entry("1", "{Vim|uses}."))
    other = digest("2024-01-02", entry("1", "{Vim|uses|Vim|0.95}. Again {Vim|uses}."))
    (edge,) = rows(derive([other, one], known=NOTHING_KNOWN), "USES")
    assert (edge["first_seen"], edge["support"]) == ("2024-01-01", 3)
    assert edge["sentence"] == "daily-papers/2024-01-02/1/1"


def test_every_role_has_its_type() -> None:
    graph = graph_of(
        entry("1", "{A1|proposes} {B1|uses} {C1|compares} {D1|mentions METHOD} {E1|introduces} {F1|evaluates_on}"),
        entry("2", "{G1|trains_on} {H1|mentions BENCHMARK} {I1|addresses} {J1|measures}"),
    )
    types = "PROPOSES USES COMPARES_WITH MENTIONS INTRODUCES EVALUATES_ON TRAINS_ON ADDRESSES MEASURES".split()
    assert {type_: [stop for _, stop in ends(graph, type_)] for type_ in types} == {
        "PROPOSES": ["a1"],
        "USES": ["b1"],
        "COMPARES_WITH": ["c1"],
        "MENTIONS": ["d1", "h1"],
        "INTRODUCES": ["e1"],
        "EVALUATES_ON": ["f1"],
        "TRAINS_ON": ["g1"],
        "ADDRESSES": ["i1"],
        "MEASURES": ["j1"],
    }


KEPT = Trust(keeps_invented=True)
RESULT = (
    "{Vim|proposes} has {76.1|states %|Vim|ImageNet|accuracy|DeiT} {accuracy|measures} on {ImageNet|evaluates_on}, "
    "{DeiT|compares} less."
)


def test_a_text_that_is_not_about_its_paper_keeps_its_facts_and_makes_no_edges() -> None:
    graph = graph_of(entry("1", RESULT, text_matches=0.49))
    for type_ in ("PROPOSES", "EVALUATES_ON", "COMPARES_WITH", "MEASURES", "REPORTS", "OF_METHOD", "ON_BENCHMARK"):
        assert not ends(graph, type_), type_
    assert len(rows(graph, "NAMES")) == 4
    assert len(rows(graph, "STATES")) == len(rows(graph, "Result")) == 1
    assert [row["id"] for row in rows(graph, "Method")] == ["deit", "vim"]
    assert len(rows(graph, "HAS_SENTENCE")) == len(rows(graph, "IN_DIGEST")) == len(rows(graph, "Sentence")) == 2
    assert [row["text_matches"] for row in rows(graph, "FEATURED_IN")] == [0.49]


def test_a_text_as_likely_as_not_makes_its_edges() -> None:
    graph = graph_of(entry("1", RESULT, text_matches=0.5))
    assert ends(graph, "PROPOSES") == [("1", "vim")]
    assert len(ends(graph, "REPORTS")) == 1


def test_a_text_that_is_not_about_its_paper_makes_the_edges_of_another_when_it_is_kept() -> None:
    own, kept = graph_of(entry("1", RESULT)), graph_of(entry("1", RESULT, text_matches=0.1), trust=KEPT)
    for type_ in ("PROPOSES", "EVALUATES_ON", "COMPARES_WITH", "MEASURES", "REPORTS", "OF_METHOD", "ON_BENCHMARK"):
        assert rows(kept, type_) == rows(own, type_), type_
        assert rows(kept, type_), type_
    assert [row["keeps_invented"] for row in rows(kept, "Graph")] == [True]


def test_what_is_less_sure_than_asked_makes_no_edge_and_stays_a_fact() -> None:
    text = "{Vim|proposes|Vim|0.4}. {Vim|uses|Vim|0.7} and {DeiT|compares|DeiT|0.69}. {Vim|mentions METHOD|Vim|0.9}."
    graph = graph_of(entry("1", text), trust=Trust(min_confidence=0.7))
    (edge,) = rows(graph, "USES")
    assert (edge["stop"], edge["confidence"], edge["support"]) == ("vim", 0.7, 2)
    assert not ends(graph, "PROPOSES")
    assert not ends(graph, "COMPARES_WITH")
    assert len(rows(graph, "NAMES")) == 4
    assert [row["id"] for row in rows(graph, "Method")] == ["deit", "vim"]
    assert [row["min_confidence"] for row in rows(graph, "Graph")] == [0.7]


def test_a_result_less_sure_than_asked_is_stated_and_leads_nowhere() -> None:
    kept, left = (graph_of(entry("1", RESULT), trust=Trust(min_confidence=least)) for least in (0.9, 0.91))
    for type_ in ("REPORTS", "OF_METHOD", "ON_BENCHMARK", "IN_METRIC", "OVER_BASELINE"):
        assert len(ends(kept, type_)) == 1, type_
        assert not ends(left, type_), type_
    assert len(rows(left, "STATES")) == len(rows(left, "Result")) == 1


def test_papers_share_a_benchmark_by_sure_occurrences_alone() -> None:
    texts = [entry(paper, f"{{COCO|evaluates_on|COCO|{sure}}}") for paper, sure in (("1", 0.9), ("2", 0.5))]
    assert ends(graph_of(*texts), "SHARES_BENCHMARK") == [("1", "2")]
    assert not ends(graph_of(*texts, trust=Trust(min_confidence=0.6)), "SHARES_BENCHMARK")


def test_a_result_leads_to_what_it_is_of_on_in_and_over() -> None:
    graph = graph_of(entry("1", RESULT))
    (result,) = rows(graph, "Result")
    assert (result["value"], result["unit"], result["is_delta"]) == (76.1, "%", False)
    assert ends(graph, "REPORTS") == [("1", result["id"])]
    assert ends(graph, "OF_METHOD") == [(result["id"], "vim")]
    assert ends(graph, "ON_BENCHMARK") == [(result["id"], "imagenet")]
    assert ends(graph, "IN_METRIC") == [(result["id"], "accuracy")]
    assert ends(graph, "OVER_BASELINE") == [(result["id"], "deit")]


def test_what_a_result_does_not_name_has_no_edge() -> None:
    graph = graph_of(entry("1", "It is {2.8|gains x} faster, and {3|states|Vim} of {Vim|proposes}."))
    assert len(ends(graph, "REPORTS")) == 2
    slots = ("OF_METHOD", "ON_BENCHMARK", "IN_METRIC", "OVER_BASELINE")
    assert [len(ends(graph, type_)) for type_ in slots] == [1, 0, 0, 0]
    assert sorted(row["is_delta"] for row in rows(graph, "Result")) == [False, True]


def test_one_result_stated_twice_is_one_result() -> None:
    text = "{Vim|proposes} has {76.1|states %|Vim}. Again {76.1|states %|vim}, {vim|uses|Vim}."
    graph = graph_of(entry("1", text))
    assert len(rows(graph, "STATES")) == 2
    assert len(rows(graph, "Result")) == len(rows(graph, "REPORTS")) == 1


def test_a_result_of_another_paper_value_unit_or_kind_is_another() -> None:
    graph = graph_of(
        entry("1", "{76.1|states %} {76.2|states %} {76.1|states x} {76.1|gains %}"), entry("2", "{76.1|states %}")
    )
    assert len(rows(graph, "Result")) == 5


def test_a_result_in_two_digests_has_its_edges_when_one_text_is_about_the_paper() -> None:
    doubtful = digest("2024-01-01", entry("1", RESULT, text_matches=0.1))
    graph = derive([doubtful, digest("2024-01-02", entry("1", RESULT))], known=NOTHING_KNOWN)
    assert len(rows(graph, "STATES")) == 2
    assert len(ends(graph, "REPORTS")) == 1
