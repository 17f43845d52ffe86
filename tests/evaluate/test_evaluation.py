import pytest

from kg.errors import InputError
from kg.evaluate import Annotation, evaluate, names_of
from kg.evaluate.counts import ROWS, SEEN_ROWS
from tests.evaluate.annotated import entity, entry

GOLD = entry(entity("METHOD proposes", "Vim"))


def test_scores_and_calibration_stand_together() -> None:
    found = entry(entity("METHOD proposes", "Vim", sure=0.8))
    missing = Annotation("2401.00002", digest="2024-01-18")
    held = evaluate([(GOLD, found), (missing, None)])
    assert (held.entries, held.unread) == (2, ("2024-01-18/2401.00002",))
    assert [score.row for score in held.scores] == list(ROWS)
    assert held.scores[0].f1.value == 1
    assert [(one.what, round(one.ece, 3)) for one in held.calibrations] == [
        ("METHOD", 0.2),
        ("edges", 0.2),
        ("METHOD role", 0.2),
        ("PROPOSES", 0.2),
    ]


def test_seen_names_add_rows() -> None:
    held = evaluate([(GOLD, GOLD)], names_of([GOLD]))
    assert [score.row for score in held.scores] == [*ROWS, *SEEN_ROWS]
    assert held.calibrations == ()


@pytest.mark.parametrize("pairs", [[], [(GOLD, None)]])
def test_where_no_entry_was_read_there_is_nothing_to_evaluate(pairs: list[tuple[Annotation, None]]) -> None:
    with pytest.raises(InputError, match="no annotated entry was read"):
        evaluate(pairs)
