"""Differences that are no gains."""

import pytest

from kg.analyse.leaderboards.losses import no_gain
from kg.analyse.leaderboards.wording import Wording


def said(text: str, *, higher_is_better: bool | None) -> str:
    """Why the number in brackets is no gain."""
    before, _, rest = text.partition("[")
    number, _, after = rest.partition("]")
    return no_gain(Wording(before, after), float(number), higher_is_better)


@pytest.mark.parametrize(
    ("text", "higher_is_better"),
    [
        ("Zorb는 Klar 대비 성능이 [7]% 감소했다", None),
        ("정확도가 약 [3]점 낮았다", None),
        ("Zorb drops accuracy by [3]%", None),
        ("Zorb's performance degrades by [5]%", True),
        ("Zorb lags behind Klar by [2]%", True),
        ("FID가 [5]점 높다", False),
        ("정확도가 [2]% 감소", True),
        ("Klar보다 [2]% 느리다", None),
    ],
)
def test_a_loss_is_none(text: str, higher_is_better: bool | None) -> None:  # noqa: FBT001 - as the metric has it
    assert said(text, higher_is_better=higher_is_better) == "a loss"


@pytest.mark.parametrize(
    ("text", "higher_is_better"),
    [
        ("메모리를 [30]% 감소시켰다", None),
        ("지연 시간이 [7]% 감소했다", False),
        ("성능이 [7]% 향상되었다", None),
        ("Zorb는 같은 성능을 [50]% 적은 연산으로 냈다", None),
        ("It improves accuracy by [3]%", True),
        ("It reduces latency by [30]%", False),
        ("오류가 [5]% 낮다", False),
    ],
)
def test_a_gain_is_one(text: str, higher_is_better: bool | None) -> None:  # noqa: FBT001 - as the metric has it
    assert not said(text, higher_is_better=higher_is_better)
