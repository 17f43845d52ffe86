"""Which nodes a page shows."""

from kg.draw.selection import busiest_persons, widest_papers
from kg.model.edges import CoauthoredWith, SharesBenchmark


def together(a: str, b: str, *papers: str) -> CoauthoredWith:
    return CoauthoredWith(a, b, papers=list(papers), weight=1.0, first_seen="", last_seen="")


def sharing(a: str, b: str, *benchmarks: str) -> SharesBenchmark:
    return SharesBenchmark(a, b, benchmarks=list(benchmarks), roles=[], weight=float(len(benchmarks)))


def test_persons_of_most_papers_are_shown_and_all_pairs_of_them() -> None:
    pairs = [together("a", "b", "1"), together("a", "c", "2"), together("b", "c", "3"), together("c", "d", "4")]
    papers = {"a": ["1", "2"], "b": ["1", "3"], "c": ["2", "3", "4"], "d": ["4"]}
    shown = busiest_persons(pairs, papers, top=3, min_papers=1)
    assert shown.nodes == ("a", "b", "c")
    assert list(shown.shared) == [("a", "b"), ("a", "c"), ("b", "c")]


def test_persons_of_too_few_papers_are_left_out_with_their_pairs() -> None:
    papers = {"a": ["1", "2"], "b": ["1"]}
    assert busiest_persons([together("a", "b", "1")], papers, top=9, min_papers=2).nodes == ()


def test_persons_in_no_pair_of_those_shown_are_left_out() -> None:
    pairs = [together("a", "b", "1"), together("c", "d", "2")]
    papers = {"a": ["1", "3"], "b": ["1"], "c": ["2", "4"], "d": ["2"]}
    assert busiest_persons(pairs, papers, top=3, min_papers=1).nodes == ("a", "b")


def test_papers_that_share_most_benchmarks_are_shown() -> None:
    pairs = [sharing("1", "2", "x", "y"), sharing("2", "3", "x"), sharing("4", "5", "z")]
    assert widest_papers(pairs, top=2, min_shared=1).nodes == ("1", "2")
    assert widest_papers(pairs, top=9, min_shared=2).nodes == ("1", "2")


def test_page_ids_hold_nothing_from_outside() -> None:
    shown = busiest_persons([together("__proto__", "a", "1")], {"__proto__": ["1"], "a": ["1"]}, top=9, min_papers=1)
    assert shown.ids() == {"__proto__": "n0", "a": "n1"}
