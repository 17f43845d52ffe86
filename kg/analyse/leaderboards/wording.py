"""The words around a number, which tell what it is a number of."""

from dataclasses import dataclass

from kg.analyse.evidence import Quote

# What may stand behind a number and belongs to it.
UNIT = r"\s*\\?(?:%|퍼센트|배|x\b|×|점|포인트|dB\b)?\s*"
NUMBER = r"\d[\d,]*(?:\.\d+)?"


@dataclass(frozen=True, slots=True)
class Wording:
    """What a sentence says before a number and after it; the number's unit stands at the beginning of `after`."""

    before: str
    after: str


def wording(quote: Quote) -> Wording:
    """The words around the first marked number of a sentence; a sentence without one has all words before it."""
    texts = [part.text for part in quote.parts]
    place = next((number for number, part in enumerate(quote.parts) if part.marked), len(texts))
    return Wording("".join(texts[:place]), "".join(texts[place + 1 :]))
