"""What each reported number is a number of: method, benchmark, metric and baseline."""

import re
from collections.abc import Sequence

from kg.extract.confidence import NUMBERS
from kg.extract.number_lists import in_step
from kg.extract.records import Number
from kg.model.facts import BENCHMARK, METHOD, METRIC, Entry, Occurrence, Statement

_CLOSE = r"[\"'”’)*]*(?:\s?\([^()]*\))?(?:\s?(?:모델|방법|방식|기법|시스템|프레임워크|기반\s\S+))?(?:들)?"
_OVER = re.compile(rf"{_CLOSE}(?:의\s\S+)?(?:\s등)?(?:보다|\s?대비|에\s?비해|에\s비하여|(?:와|과)\s(?:\S+\s)?비교)")
_BEATEN = re.compile(rf"{_CLOSE}(?:을|를)\s(?:\S+\s){{0,4}}?(?:능가|뛰어넘|앞서|앞선|앞섰|초과|상회)")
_TOPIC = re.compile(rf"{_CLOSE}(?:은|는|이|가)\s")
_MEASURED_BY = re.compile(r"\s?(?:%p?|점|배|포인트|dB)?(?:의|라는|이라는)?\s(?:[^\s,]+(?<![고며서])\s)?$")
_METRIC_REACH_LEFT = 45
_METRIC_REACH_RIGHT = 18
_BENCHMARK_REACH_RIGHT = 14


def fill_slots(entry: Entry, numbers: Sequence[Number], occurrences: Sequence[Occurrence]) -> tuple[Statement, ...]:
    """Return a statement for each number, each slot filled with the name that fits it best."""
    return tuple(_statement(entry, number, numbers, occurrences) for number in numbers)


def _statement(entry: Entry, number: Number, numbers: Sequence[Number], occurrences: Sequence[Occurrence]) -> Statement:
    mine = [occurrence for occurrence in occurrences if occurrence.sentence == number.sentence]
    zipped = in_step(entry.text, number, numbers, mine)
    baseline = _baseline(entry.text, number, mine) if number.is_delta else ""
    return Statement(
        sentence=number.sentence,
        value=number.value,
        unit=number.unit,
        is_delta=number.is_delta,
        method=_method(entry.text, number, mine, occurrences, baseline),
        benchmark=zipped.get(BENCHMARK) or _benchmark(number, mine, occurrences),
        metric=zipped.get(METRIC) or _metric(entry.text, number, mine),
        baseline=baseline,
        start_at=number.start_at,
        end_at=number.end_at,
        rule=number.rule,
        confidence=NUMBERS[number.rule],
    )


def _baseline(text: str, number: Number, mine: Sequence[Occurrence]) -> str:
    """The nearest method before 보다, 대비 or 에 비해 on the left, or one that is beaten."""
    methods = [o for o in mine if o.label == METHOD]
    over = [o for o in methods if o.end_at <= number.start_at and _OVER.match(text, o.end_at)]
    beaten = [o for o in methods if _BEATEN.match(text, o.end_at)]
    if over:
        return over[-1].entity
    return beaten[-1].entity if beaten else ""


def _method(
    text: str, number: Number, mine: Sequence[Occurrence], occurrences: Sequence[Occurrence], baseline: str
) -> str:
    """The sentence's topic, else the method that the entry proposes, else the only one of the sentence."""
    methods = [o for o in mine if o.label == METHOD and o.entity != baseline]
    topics = [o for o in methods if o.end_at <= number.start_at and _TOPIC.match(text, o.end_at)]
    if topics:
        return topics[-1].entity
    proposed = [o for o in (*methods, *occurrences) if o.label == METHOD and o.role == "proposes"]
    if proposed:
        return proposed[0].entity
    left = [o for o in methods if o.end_at <= number.start_at and o.role == "compares"]
    return left[-1].entity if left else ""


def _benchmark(number: Number, mine: Sequence[Occurrence], occurrences: Sequence[Occurrence]) -> str:
    """The nearest benchmark on the left, or close on the right, else the one that the entry introduces."""
    names = [o for o in mine if o.label == BENCHMARK]
    left = [o for o in names if o.end_at <= number.start_at]
    if left:
        return left[-1].entity
    right = [o for o in names if o.start_at - number.end_at <= _BENCHMARK_REACH_RIGHT]
    if right:
        return right[0].entity
    before = [o for o in occurrences if o.label == BENCHMARK and o.sentence == number.sentence - 1]
    if before and not number.is_delta and number.unit == "":
        return before[-1].entity
    proposes = any(o.label == METHOD and o.role == "proposes" for o in occurrences)
    introduced = [o for o in occurrences if o.label == BENCHMARK and o.role == "introduces"]
    return introduced[0].entity if introduced and not proposes else ""


def _metric(text: str, number: Number, mine: Sequence[Occurrence]) -> str:
    """The metric that follows the number closely, else the nearest one on the left."""
    names = [o for o in mine if o.label == METRIC]
    right = [o for o in names if 0 <= o.start_at - number.end_at <= _METRIC_REACH_RIGHT]
    if right and _MEASURED_BY.match(text[number.end_at : right[0].start_at]):
        return right[0].entity
    left = [o for o in names if 0 <= number.start_at - o.end_at <= _METRIC_REACH_LEFT]
    if left:
        return left[-1].entity
    return right[0].entity if right else ""
