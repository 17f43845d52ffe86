"""Who is on which benchmark, and in which role."""

from hypothesis import given

from kg.analyse.benchmarks.links import Link, link_benchmarks
from kg.model.facts import Facts
from kg.model.limits import Limits
from tests.builders import derive, digest, entry
from tests.strategies import facts


def test_a_paper_has_its_role_and_mentions_are_no_link() -> None:
    graph = derive([digest("2024-01-01", entry("1", "{COCO|introduces} and {MMLU|mentions BENCHMARK}."))])
    assert link_benchmarks(graph, "Paper").links == (Link("1", "mscoco", ("introduces",), ("1",)),)


def test_a_method_has_the_roles_of_papers_that_propose_it_and_of_results() -> None:
    one = entry("1", "{Vim|proposes} on {Foo-Set|trains_on}.")
    other = entry("2", "{Vim|uses} has {3|states %|Vim|Foo-Set} on {Foo-Set|evaluates_on} with {Zed|proposes}.")
    links = link_benchmarks(derive([digest("2024-01-01", one, other)]), "Method").links
    assert links == (
        Link("vim", "fooset", ("reports", "trains_on"), ("1", "2")),
        Link("zed", "fooset", ("evaluates_on",), ("2",)),
    )


def test_an_author_has_the_roles_of_the_own_papers_and_a_team_has_none() -> None:
    texts = ["{Foo-Set|introduces}", "{Foo-Set|evaluates_on}"]
    papers = [entry(str(n), text, authors="Ann Lee, Gemma Team") for n, text in enumerate(texts)]
    links = link_benchmarks(derive([digest("2024-01-01", *papers)]), "Author").links
    assert links == (Link("ann lee", "fooset", ("evaluates_on", "introduces"), ("0", "1")),)


def test_what_is_not_sure_enough_is_no_link() -> None:
    text = "{Vim|proposes|Vim|0.6} on {Foo-Set|evaluates_on|Foo-Set|0.9} and {Bar-Set|evaluates_on|Bar-Set|0.4}."
    graph = derive([digest("2024-01-01", entry("1", text))])
    assert [link.benchmark for link in link_benchmarks(graph, "Paper", 0.5).links] == ["fooset"]
    assert link_benchmarks(graph, "Method", 0.7).links == ()


def test_crowds_are_set_aside_and_said() -> None:
    crowd = entry("1", "{Foo-Set|evaluates_on}", authors="A One, B Two, C Three")
    papers = [entry(str(n), "{Bar-Set|evaluates_on}", authors=f"D {n}x, E {n}x") for n in (2, 3, 4)]
    graph = derive([digest("2024-01-01", crowd, *papers)], Limits(max_authors=2, max_papers=2))
    links = link_benchmarks(graph, "Author")
    assert links.links == ()
    assert [(one.id, one.members) for one in links.papers_aside] == [("1", 3)]
    assert [(one.id, one.members) for one in links.benchmarks_aside] == [("barset", 3)]
    assert [link.member for link in link_benchmarks(graph, "Paper").links] == ["1"]


def test_a_benchmark_of_too_many_persons_makes_no_pairs_of_authors() -> None:
    papers = [entry(str(n), "{Foo-Set|evaluates_on}", authors=f"A {n}x, B {n}x") for n in range(2)]
    links = link_benchmarks(derive([digest("2024-01-01", *papers)]), "Author", max_persons=3)
    assert links.links == ()
    assert [(one.id, one.name, one.members, one.pairs) for one in links.crowded] == [("fooset", "Foo-Set", 4, 6)]


@given(facts())
def test_invented_texts_link_nothing(found: list[Facts]) -> None:
    graph = derive(found)
    texts = [
        (entry.paper, read.text_matches)
        for held in found
        for entry, read in zip(held.digest.entries, held.extractions, strict=True)
    ]
    likely = {paper for paper, sure in texts if sure >= 0.5}
    for label in ("Paper", "Method", "Author"):
        assert {paper for link in link_benchmarks(graph, label).links for paper in link.papers} <= likely
