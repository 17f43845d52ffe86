"""How much of a leaderboard the texts give."""

from kg.analyse.leaderboards import leaderboards, measure_coverage, reported_results
from tests.builders import derive, digest, entry

NAMED = "{Vim|proposes} {DeiT|compares} {Foo-Set|evaluates_on} {accuracy|measures}."


def test_counts_what_results_name_and_boards_of_several_papers() -> None:
    one = [
        "70|states %|Vim|Foo-Set|accuracy",
        "4|gains %|Vim|Foo-Set|accuracy|DeiT",
        "9|states||Foo-Set",
        "3|gains x|Vim",
    ]
    other = ["72|states %|Vim|Foo-Set|accuracy|DeiT"]
    papers = [
        entry(id_, NAMED, *(f"It is {{{said}}}." for said in stated)) for id_, stated in [("1", one), ("2", other)]
    ]
    graph = derive([digest("2024-01-01", *papers)])
    results = reported_results(graph)
    coverage = measure_coverage(results, leaderboards(graph, results))
    assert (coverage.results, coverage.gains, coverage.scores) == (5, 2, 3)
    named = (coverage.with_method, coverage.with_benchmark, coverage.with_metric, coverage.with_baseline)
    assert named == (4, 4, 3, 2)
    assert (coverage.full, coverage.full_scores) == (3, 2)
    assert (coverage.boards, coverage.boards_of_several_papers) == (2, 1)
    assert (coverage.boards_ranked, coverage.boards_ranked_of_several_papers) == (1, 1)
