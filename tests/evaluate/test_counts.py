"""The counts of each row, by cases known by hand and by laws that hold of all."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate import Annotation, Result, count, joined, names_of
from kg.evaluate.counts import LABELS, ROWS, SEEN_ROWS
from tests.evaluate.annotated import annotations, entity, entry

VIM = entity("METHOD proposes", "Vim", "Vision Mamba")
DEIT = entity("METHOD compares", "DeiT")
IMAGENET = entity("BENCHMARK evaluates_on", "ImageNet")
ACCURACY = entity("METRIC", "accuracy", "정확도")
GOLD = entry(
    VIM,
    DEIT,
    IMAGENET,
    ACCURACY,
    Result(76.1, "%", method="Vim", benchmark="ImageNet", metric="accuracy"),
    Result(2.8, "x", is_delta=True, method="Vim", baseline="DeiT"),
    Result(3.5),
)


def counted(gold: Annotation, found: Annotation | None, **more: object) -> dict[str, tuple[int, ...]]:
    held = count([(gold, found)], **more)  # type: ignore[arg-type] # `seen` alone
    return {row: tuple(numbers) for row, numbers in zip(held.rows, held.table.sum(axis=0).tolist(), strict=True)}


def test_what_is_found_is_counted_row_by_row() -> None:
    found = entry(
        entity("METHOD uses", "Vim"),
        entity("METHOD compares", "DeiT", "CUDA"),
        entity("BENCHMARK evaluates_on", "COCO"),
        ACCURACY,
        Result(76.1, "%", method="Vim", benchmark="COCO", metric="정확도"),
        Result(2.8, "%", method="Vision Mamba", baseline="CUDA"),
        Result(4.0, method="Vim", benchmark="COCO", metric="정확도"),
    )
    assert counted(GOLD, found) == {
        "METHOD": (2, 2, 2),
        "BENCHMARK": (0, 1, 1),
        "TASK": (0, 0, 0),
        "METRIC": (1, 1, 1),
        "METHOD role": (1, 2, 2),
        "BENCHMARK role": (0, 1, 1),
        "METHOD surface": (2, 3, 3),
        "BENCHMARK surface": (0, 1, 1),
        "TASK surface": (0, 0, 0),
        "METRIC surface": (2, 2, 2),
        "result value": (2, 3, 3),
        "result tuple": (1, 3, 3),
        "result all named": (0, 2, 1),
        "result baseline": (1, 1, 1),
    }


def test_all_of_an_entry_that_was_not_read_is_missed() -> None:
    assert counted(GOLD, None) == {row: (0, 0, gold) for row, (_, _, gold) in counted(GOLD, GOLD).items()}


def test_seen_names_and_new_ones_are_counted_apart() -> None:
    seen = names_of([entry(entity("METHOD uses", "vision-mamba"), entity("BENCHMARK introduces", "DeiT"))])
    found = entry(entity("METHOD uses", "Vim"), entity("METHOD uses", "Vision  Mamba"), entity("METHOD uses", "SiT"))
    rows = counted(GOLD, found, seen=seen)
    assert rows["METHOD seen"] == (1, 2, 1)
    assert rows["METHOD unseen"] == (0, 1, 1)
    assert rows["BENCHMARK unseen"] == (0, 0, 1)


@given(annotations(), annotations(), st.lists(annotations(), max_size=1))
def test_no_row_has_more_right_than_found_or_gold_and_seen_and_unseen_are_all(
    gold: Annotation, found: Annotation, trained: list[Annotation]
) -> None:
    held = count([(gold, found)], names_of(trained))
    assert held.rows == (*ROWS, *SEEN_ROWS)
    right, mine, theirs = (held.table[0, :, i] for i in range(3))
    assert (right >= 0).all()
    assert (right <= mine).all()
    assert (right <= theirs).all()
    rows = dict(zip(held.rows, held.table[0], strict=True))
    for label in LABELS:
        assert (rows[f"{label} seen"] + rows[f"{label} unseen"] == rows[label]).all(), label


@given(annotations())
def test_what_finds_all_that_is_annotated_is_right_in_all_rows(gold: Annotation) -> None:
    [table] = count([(gold, gold)]).table
    assert (table == table[:, :1]).all()


def test_the_counts_of_folds_are_joined() -> None:
    one, other = count([(GOLD, GOLD)]), count([(GOLD, None), (GOLD, GOLD)])
    both = joined([one, other])
    assert both.table.shape == (3, len(ROWS), 3)
    assert np.array_equal(both.table.sum(axis=0), one.table.sum(axis=0) + other.table.sum(axis=0))


def test_a_name_is_known_by_its_label_all_its_surfaces_and_itself() -> None:
    assert names_of([entry(VIM)]) == {("METHOD", "vim"), ("METHOD", "visionmamba")}
