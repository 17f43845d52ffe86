"""Pairs against links, and links as a build makes them."""

from kg.evaluate import Pair, count_pairs, judge_pairs, link_mentions
from kg.evaluate.linking import Linked, by_kind, coverage
from kg.evaluate.pairs_file import Mention
from kg.extract import Extractor
from kg.model.keys import key
from kg.parse import parse_paths
from kg.query import run_query
from kg.store import Store
from tests.builders import NOTHING_KNOWN, entry
from tests.conftest import SAMPLES


def pair(one: str, other: str, verdict: str, kind: str = "near") -> Pair:
    """`pair("1 Vim", "2 DeiT", "different")`"""
    ends = [Mention(*said.split(" ", 1)) for said in (one, other)]
    return Pair("METHOD", ends[0], ends[1], verdict, kind)


def test_mentions_of_one_name_lead_to_one_concept_and_sizes_to_a_variant_of_it() -> None:
    read = [
        entry("1", "{LLaMA2|uses}, {llama-2|uses}."),
        entry("2", "{LLaMA2-7B|uses}."),
        entry("3", "{LLaMA2-7B-Chat|uses}, {GPT|uses}."),
    ]
    found = link_mentions([held for held, _ in read], [extraction for _, extraction in read], NOTHING_KNOWN)
    assert found["METHOD", "1", "llama2"] == Linked("llama2")
    assert found["METHOD", "2", "llama27b"] == Linked("llama27b", ("llama2",))
    judged = judge_pairs(
        [
            pair("1 LLaMA-2", "1 llama 2", "same"),
            pair("1 LLaMA2", "2 LLaMA2-7B", "variant"),
            pair("2 LLaMA2-7B", "3 GPT", "different"),
            pair("2 LLaMA2-7B", "3 Falcon", "same"),
        ],
        found,
    )
    assert [one.said for one in judged] == ["same", "variant", "different", None]


def test_a_paper_may_have_several_entries() -> None:
    read = [entry("1", "{Vim|uses}."), entry("1", "{DeiT|uses}."), entry("2", "{Vim|uses}.")]
    found = link_mentions([held for held, _ in read], [extraction for _, extraction in read], NOTHING_KNOWN)
    assert found.keys() == {("METHOD", "1", "vim"), ("METHOD", "1", "deit"), ("METHOD", "2", "vim")}


def test_two_variants_of_one_thing_are_variants_of_each_other() -> None:
    found = {("METHOD", "1", "a"): Linked("a", ("top",)), ("METHOD", "2", "b"): Linked("b", ("mid", "top"))}
    assert [one.said for one in judge_pairs([pair("1 a", "2 b", "same")], found)] == ["variant"]


def test_links_are_those_of_a_build(sample_store: Store) -> None:
    entries = [held for digest in parse_paths([SAMPLES]).digests for held in digest.entries]
    found = link_mentions(entries, list(Extractor().extract(entries)))
    built = {}
    for row in run_query(sample_store, "occurrences", {}).dicts():
        built.setdefault((row["kind"].upper(), row["paper"], key(row["surface"])), row["concept"])
    assert {place: linked.node for place, linked in found.items()} == built


def test_pairs_are_counted_by_what_is_said_and_by_what_is_so() -> None:
    found = {("METHOD", str(i), "x"): Linked(node) for i, node in enumerate("aab")}
    judged = judge_pairs(
        [
            pair("0 x", "1 x", "same", "spelling"),
            pair("0 x", "1 x", "variant", "family"),
            pair("0 x", "2 x", "different", "family"),
            pair("0 x", "9 x", "same"),
        ],
        found,
    )
    counts = count_pairs(judged)
    assert counts.rows == ("same", "variant", "different")
    assert counts.table.sum(axis=0).tolist() == [[1, 2, 1], [0, 0, 1], [1, 1, 1]]
    assert coverage(judged) == 3 / 4
    assert by_kind(judged) == {"family": (1, 2), "spelling": (1, 1)}
