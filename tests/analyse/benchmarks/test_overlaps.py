"""Papers that evaluate on what a method that they use was trained on."""

from kg.analyse.benchmarks import training_overlaps
from tests.builders import derive, digest, entry

PROPOSER = entry("1", "We propose {Zed|proposes}.", "It learns from {Foo-Set|trains_on}.", line=3)
USER = entry("2", "We build on {Zed|uses}.", "We test on {Foo-Set|evaluates_on}.", line=13)


def test_the_warning_has_all_four_sentences() -> None:
    found = training_overlaps(derive([digest("2024-01-01", PROPOSER, USER)]))
    assert (found.uses, found.trained, found.evaluated) == (1, 1, 1)
    (overlap,) = found.found
    assert (overlap.paper, overlap.used, overlap.benchmark) == ("2", "zed", "fooset")
    assert (overlap.proposer, overlap.proposed, overlap.trained_on, overlap.exact) == ("1", "zed", "fooset", True)
    said = {
        one.quote.place: ("".join(part.text for part in one.quote.parts), [p.text for p in one.quote.parts if p.marked])
        for one in (overlap.proposes, overlap.trains, overlap.uses, overlap.evaluates)
    }
    assert said == {
        "2024-01-01.md:4": ("We propose Zed.", ["Zed"]),
        "2024-01-01.md:5": ("It learns from Foo-Set.", ["Foo-Set"]),
        "2024-01-01.md:14": ("We build on Zed.", ["Zed"]),
        "2024-01-01.md:15": ("We test on Foo-Set.", ["Foo-Set"]),
    }


def test_other_roles_are_no_warning_and_the_cases_looked_at_are_counted() -> None:
    only_compares = entry("3", "{Zed|compares} on {Foo-Set|evaluates_on}.")
    elsewhere = entry("4", "{Zed|uses} on {Bar-Set|evaluates_on}.")
    nowhere = entry("5", "{Zed|uses}.")
    found = training_overlaps(derive([digest("2024-01-01", PROPOSER, only_compares, elsewhere, nowhere)]))
    assert (found.uses, found.trained, found.evaluated, found.found) == (2, 2, 1, ())


def test_a_version_of_the_method_or_a_part_of_the_benchmark_is_a_doubtful_warning() -> None:
    proposer = entry("1", "{Zed|proposes} and {ImageNet|trains_on}.")
    user = entry("2", "{Zed-7B|uses} on {ImageNet-512|evaluates_on}.")
    (overlap,) = training_overlaps(derive([digest("2024-01-01", proposer, user)])).found
    assert (overlap.used, overlap.proposed) == ("zed7b", "zed")
    assert (overlap.benchmark, overlap.trained_on, overlap.exact) == ("imagenet512", "imagenet", False)


def test_each_of_the_four_edges_has_to_be_sure() -> None:
    for weak in range(4):
        sure = ["0.4" if n == weak else "0.9" for n in range(4)]
        proposer = entry("1", f"{{Zed|proposes|Zed|{sure[0]}}} on {{Foo-Set|trains_on|Foo-Set|{sure[1]}}}.")
        user = entry("2", f"{{Zed|uses|Zed|{sure[2]}}} on {{Foo-Set|evaluates_on|Foo-Set|{sure[3]}}}.")
        graph = derive([digest("2024-01-01", proposer, user)])
        assert len(training_overlaps(graph).found) == 1
        assert training_overlaps(graph, 0.5).found == ()


def test_an_invented_text_warns_of_nothing() -> None:
    invented = entry("2", "We build on {Zed|uses}.", "We test on {Foo-Set|evaluates_on}.", text_matches=0.1)
    assert training_overlaps(derive([digest("2024-01-01", PROPOSER, invented)])).uses == 0


def test_a_paper_does_not_warn_of_itself() -> None:
    """It proposes a method and uses a version of it; that version is nobody else's."""
    text = "{Zed|proposes} and {Zed-7B|uses} on {ImageNet|trains_on} and {ImageNet-512|evaluates_on}."
    found = training_overlaps(derive([digest("2024-01-01", entry("1", text))]))
    assert (found.uses, found.found) == (0, ())
