"""What the steps of this stage hand to each other."""

from dataclasses import dataclass

from kg.model.facts import Occurrence


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the text that may report a result.

    `start_at` to `end_at` is its place in the entry's text, `unit_end` where its unit ends; `unit_at` is the unit's
    place in the table of units, and `found_by` says where the unit comes from: unit, list, word or bare.
    """

    sentence: int
    start_at: int
    end_at: int
    unit_end: int
    value: float
    unit_at: int
    unit: str
    found_by: str


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of the entry: its places in reading order, its strongest role, how sure it is that it is one."""

    label: str
    name: str
    role: str
    confidence: float
    places: tuple[Occurrence, ...]
