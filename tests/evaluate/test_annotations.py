from hypothesis import given

from kg.evaluate import Annotation, align, annotation_of
from kg.evaluate.annotations_file import parse_annotation
from kg.extract import to_json
from kg.model.facts import Facts
from tests.builders import entry as read_entry
from tests.evaluate.annotated import entry
from tests.strategies import facts


def test_an_entity_has_all_its_surfaces_its_strongest_role_and_how_sure_that_edge_is() -> None:
    read = read_entry(
        "2401.00001",
        "{Vim|uses|Vim|0.9} is {비전 맘바|proposes|Vim|0.6} and {Vim|proposes|Vim|0.7}.",
        "{FID|measures||0.4} is {2.5|states %|Vim||FID}.",
    )
    held = annotation_of(*read, "2024-01-18")
    vim, fid = held.entities
    assert (vim.label, vim.name, vim.surfaces, vim.role) == ("METHOD", "Vim", ("Vim", "비전 맘바"), "proposes")
    assert (vim.confidence, vim.edge_confidence) == (0.9, 0.7)
    assert (fid.role, fid.confidence) == ("", 0.4)
    assert [(told.value, told.unit, told.method, told.metric) for told in held.results] == [(2.5, "%", "Vim", "FID")]
    assert held.place == "2024-01-18/2401.00001"


@given(facts())
def test_it_is_what_kg_extract_prints(digests: list[Facts]) -> None:
    for fact in digests:
        for held, extraction in zip(fact.digest.entries, fact.extractions, strict=True):
            printed = parse_annotation(to_json(held, extraction))
            assert _plain(annotation_of(held, extraction)) == _plain(printed)


def test_annotations_are_aligned_by_paper_and_of_two_the_last_counts() -> None:
    one, other, new = (Annotation("1"), Annotation("2"), Annotation("1", digest=""))
    assert align([one, other], [new, Annotation("3")]) == [(one, new), (other, None)]
    first, last = entry(id_="1"), Annotation("1", results=())
    [(_, found)] = align([one], [first, last])
    assert found is last


def test_a_digest_tells_two_entries_of_a_paper_apart() -> None:
    gold = [Annotation("1", digest="2024-01-01"), Annotation("1", digest="2024-01-02")]
    found = [Annotation("1", digest="2024-01-02"), Annotation("1", digest="2024-01-01")]
    assert [(held.digest, mine.digest) for held, mine in align(gold, found) if mine] == [
        ("2024-01-01", "2024-01-01"),
        ("2024-01-02", "2024-01-02"),
    ]
    assert align([Annotation("1", digest="2024-01-03")], found) == [(Annotation("1", digest="2024-01-03"), None)]


def test_where_one_side_names_no_digests_the_paper_tells() -> None:
    plain, dated = Annotation("1"), Annotation("1", digest="2024-01-01")
    assert align([dated], [plain]) == [(dated, plain)]
    assert align([plain], [dated]) == [(plain, dated)]


def _plain(held: Annotation) -> object:
    """The annotation without what is not printed: confidences, and the place."""
    entities = [(one.label, one.name, one.surfaces, one.role) for one in held.entities]
    told = [(r.value, r.unit, r.is_delta, r.method, r.benchmark, r.metric, r.baseline) for r in held.results]
    return held.id, entities, told
