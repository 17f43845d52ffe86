"""An entry as this stage reads it: its numbers, its entities, and what stands right behind each name."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.results.records import Named, Number
from kg.model.facts import ROLES, Entry, Occurrence

_CLOSE = r"[\"'”’)*`]*(?:\s?\([^()]*\)[\"'”’*]*)?"
_NOUN = (
    r"(?:\s?(?:모델|방법|방식|기법|시스템|프레임워크|알고리즘|데이터\s?세트|데이터셋|벤치마크|데이터|과제|작업|태스크|"
    r"점수|지표|테스트|리더보드|평가|dataset|benchmark|기반\s\S+|계열))?(?:들)?"
)
# What can stand behind a name and its head noun; the first that fits counts.
AFTER = (
    ("over", r"(?:의\s\S+)?(?:\s등)?(?:보다|\s?대비|에\s?비해|에\s비하여|(?:와|과)\s(?:\S+\s)?비교|을 기준으로)"),
    ("beaten", r"(?:을|를)\s(?:\S+\s){0,4}?(?:능가|뛰어넘|앞서|앞선|앞섰|초과|상회)"),
    ("applied", r"에\s(?:\S+\s){0,2}(?:적용|추가|통합|도입|결합)"),
    ("used", r"(?:을|를)\s(?:\S+\s)?(?:사용|활용|이용|기반|적용|통해)"),
    ("place", r"에서|에\s대해|상에서|에선|기준"),
    ("at", r"에(?![가-힣])|에는|에도"),
    ("topic", r"(?:은|는)(?![가-힣])"),
    ("subject", r"(?:이|가)(?![가-힣])"),
    ("object", r"(?:을|를)(?![가-힣])"),
    ("of", r"의(?![가-힣])"),
    ("by", r"(?:으로|로)(?![가-힣])"),
    ("list", r"(?:와|과|이나|나|및|\s?/|,|\s및|\s등)(?![가-힣])"),
    ("value", r"\s?[:=]?\s?[<>~]?\d"),
    ("closed", r"\)"),
)
_AFTER = re.compile(f"{_CLOSE}{_NOUN}(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in AFTER)})")
_STEP = re.compile(r"(?:\s?,\s?|와\s|과\s|\s?및\s|,\s그리고\s|\s?/\s?)(?:각각\s|최대\s|약\s)?[+-]?$")
AFTER_CODES = {name: code for code, (name, _) in enumerate(AFTER, 1)}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An entry's numbers and entities.

    `after` is the code of what stands behind each occurrence, `rows` the row of numbers that each number stands in, by
    their start.
    """

    entry: Entry
    numbers: Sequence[Number]
    by_sentence: dict[int, list[Occurrence]]
    numbers_in: dict[int, list[Number]]
    entities: dict[str, list[Named]]
    after: dict[int, int] = field(default_factory=dict)
    rows: dict[int, list[Number]] = field(default_factory=dict)


def surround(entry: Entry, numbers: Sequence[Number], occurrences: Sequence[Occurrence]) -> Surroundings:
    """Return the entry's numbers and entities, ready to be asked."""
    by_sentence: dict[int, list[Occurrence]] = defaultdict(list)
    groups: dict[tuple[str, str], list[Occurrence]] = defaultdict(list)
    numbers_in: dict[int, list[Number]] = defaultdict(list)
    for occurrence in sorted(occurrences, key=lambda o: o.start_at):
        by_sentence[occurrence.sentence].append(occurrence)
        groups[occurrence.label, occurrence.entity].append(occurrence)
    for number in numbers:
        numbers_in[number.sentence].append(number)
    entities: dict[str, list[Named]] = {label: [] for label in ROLES}
    for (label, name), places in groups.items():
        role = min((place.role for place in places), key=ROLES[label].index)
        confidence = max(place.confidence for place in places)
        entities[label].append(Named(label, name, role, confidence, tuple(places)))
    after = {o.start_at: _code_after(entry.text, o.end_at) for n in numbers_in for o in by_sentence.get(n, ())}
    rows = {number.start_at: row for its in numbers_in.values() for row in _rows(entry.text, its) for number in row}
    return Surroundings(entry, numbers, dict(by_sentence), dict(numbers_in), entities, after, rows)


def _rows(text: str, numbers: Sequence[Number]) -> list[list[Number]]:
    """The numbers of a sentence in rows that go in step with rows of names: `A와 B에서 각각 1%와 2%`."""
    rows: list[list[Number]] = []
    for number in numbers:
        if rows and _STEP.match(text[rows[-1][-1].unit_end : number.start_at]):
            rows[-1].append(number)
        else:
            rows.append([number])
    return rows


def _code_after(text: str, end: int) -> int:
    match = _AFTER.match(text, end)
    return AFTER_CODES[match.lastgroup] if match and match.lastgroup else 0
