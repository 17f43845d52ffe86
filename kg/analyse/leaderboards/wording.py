"""The words around a number, which tell what it is a number of."""

import re
from dataclasses import dataclass

from kg.analyse.evidence import Quote

# What may stand behind a number and belongs to it.
UNIT = r"\s*\\?(?:%|퍼센트|배|x\b|×|점|포인트|dB\b)?\s*"
NUMBER = r"\d[\d,]*(?:\.\d+)?"

_NEAR = 300  # characters: what stands farther away tells of other numbers, and patterns are slow on long texts
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a sentence says before a number and after it; the number's unit stands at the beginning of `after`."""

    before: str
    after: str


def wording(quote: Quote) -> Wording:
    """The words near the first marked number of a sentence, one space apart; without one all are before it."""
    texts = [part.text for part in quote.parts]
    place = next((number for number, part in enumerate(quote.parts) if part.marked), len(texts))
    before, after = (_SPACE.sub(" ", "".join(held)) for held in (texts[:place], texts[place + 1 :]))
    return Wording(before[-_NEAR:], after[:_NEAR])
