from kg.report.indexed import index
from kg.report.quoting import supporting
from kg.store import Store
from tests.builders import derive, digest, entry


def test_an_edge_counts_as_many_sentences_as_it_opens_to(sample_store: Store) -> None:
    held = index(sample_store.load())
    edges = [one for does in held.does.values() for one in does]
    assert len(edges) > 100
    for one in edges:
        assert len(supporting(held, one)) == one.edge.support


def test_sentences_of_invented_texts_support_nothing() -> None:
    days = [
        digest("2024-01-01", entry("1", "{Vim|proposes} is new.")),
        digest("2024-01-02", entry("1", "{Vim|proposes} is newer.", text_matches=0.1)),
    ]
    held = index(derive(days))
    (does,) = held.does["1"]
    assert supporting(held, does) == ["daily-papers/2024-01-01/1/1"]
