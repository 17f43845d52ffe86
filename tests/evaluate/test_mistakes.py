"""Each kind of mistake, by an example; and every difference is told once."""

from hypothesis import given

from kg.evaluate import Annotation, Mistake, Result, find_mistakes
from kg.evaluate.matching import match_entities
from kg.model.facts import ROLES
from tests.evaluate.annotated import annotations, entity, entry

VIM = entity("METHOD proposes", "Vim", "Vision Mamba")
DEIT = entity("METHOD compares", "DeiT")


def told(gold: Annotation, found: Annotation | None, *sentences: str) -> list[tuple[str, ...]]:
    """Kind, label, what is written, what was said and what is annotated."""
    return [(m.what, m.label, m.written, m.said, m.gold) for m in find_mistakes(gold, found, sentences)]


def test_what_is_right_is_no_mistake() -> None:
    held = entry(VIM, DEIT, Result(2.0, method="Vim", baseline="DeiT"))
    assert find_mistakes(held, held) == []


def test_names_are_missed_or_wrong() -> None:
    found = entry(DEIT, entity("METHOD mentions", "CUDA"))
    assert told(entry(VIM, DEIT), found) == [
        ("missed", "METHOD", "Vim | Vision Mamba", "", ""),
        ("wrong", "METHOD", "CUDA", "", ""),
    ]


def test_a_name_cut_elsewhere_is_one_mistake_with_both_extents() -> None:
    gold, found = entity("METHOD uses", "DDPM Noise-Inversion"), entity("METHOD uses", "DDPM")
    assert told(entry(gold), entry(found)) == [
        ("boundary", "METHOD", "DDPM Noise-Inversion", "DDPM", "DDPM Noise-Inversion")
    ]


def test_a_name_of_another_label_is_one_mistake_with_both_labels() -> None:
    gold, found = entity("BENCHMARK introduces", "OmniCorpus"), entity("METHOD proposes", "OmniCorpus")
    assert told(entry(gold), entry(found)) == [("label", "BENCHMARK", "OmniCorpus", "METHOD", "BENCHMARK")]


def test_another_role_is_a_mistake() -> None:
    assert told(entry(DEIT), entry(entity("METHOD uses", "DeiT"))) == [("role", "METHOD", "DeiT", "uses", "compares")]


def test_surfaces_of_one_entity_found_as_two_are_split() -> None:
    found = entry(entity("METHOD proposes", "Vim"), entity("METHOD proposes", "Vision Mamba"))
    assert told(entry(VIM), found) == [("split", "METHOD", "Vision Mamba", "", "Vim")]


def test_two_entities_found_as_one_are_merged() -> None:
    found = entry(entity("METHOD proposes", "Vim", "Vision Mamba", "DeiT"))
    assert told(entry(VIM, DEIT), found) == [("merged", "METHOD", "DeiT", "Vim", "")]


def test_a_number_with_a_wrong_slot_tells_both_names_and_others_are_missed_or_wrong() -> None:
    gold = entry(VIM, DEIT, Result(76.1, "%", method="Vim", metric="accuracy"), Result(2.0, "x", is_delta=True))
    found = entry(VIM, DEIT, Result(76.1, "%", method="DeiT", metric="Accuracy", baseline="Vim"), Result(9.0))
    assert told(gold, found) == [
        ("slot", "RESULT method", "76.1 %", "DeiT", "Vim"),
        ("slot", "RESULT baseline", "76.1 %", "Vim", ""),
        ("wrong", "RESULT", "9", "", ""),
        ("missed", "RESULT", "2 x gain", "", ""),
    ]


def test_a_mistake_comes_with_the_first_sentence_that_has_it() -> None:
    texts = ("A title", "DeiT보다 12.50% 높고 2,500건입니다.", "DeiT도 씁니다.")
    gold = entry(DEIT, Result(12.5, "%"), Result(2.5, "%"), Result(2500.0))
    found = {m.written: m.sentence for m in find_mistakes(gold, None, texts)}
    assert found == {"DeiT": texts[1], "12.5 %": texts[1], "2.5 %": "", "2500": texts[1]}
    assert find_mistakes(entry(DEIT), None) == [Mistake("2401.00001", "missed", "METHOD", "DeiT", "", "", "")]


@given(annotations(), annotations())
def test_every_entity_that_does_not_match_is_told_once(gold: Annotation, found: Annotation) -> None:
    matched = match_entities(gold.entities, found.entities)
    names = [m for m in find_mistakes(gold, found) if not m.label.startswith("RESULT")]
    for label in ROLES:
        of_gold = [m for m in names if m.label == label and m.what in ("missed", "merged", "boundary", "label")]
        assert len(of_gold) == sum(
            entity.label == label for j, entity in enumerate(gold.entities) if j not in matched.values()
        )
    of_found = [m for m in names if m.what in ("wrong", "split", "boundary", "label")]
    assert len(of_found) == len(found.entities) - len(matched)
