"""How a title and a text go together, in numbers."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.extract.own_text.associations import Associations
from kg.extract.own_text.words import is_latin, text_words, title_prefix, title_words

FEATURES = (
    "strongest association of a title word, on the mean",
    "share of title words with a strong one",
    "mean association of title and text words",
    "share of title words in the text",
    "the same, weighed by how rare they are",
    "log of how many",
    "title prefix is in the text",
    "title has a prefix, and the text has it not",
    "log of how many rare names",
    "rare names for each ten words",
    "log of how many numbers",
    "numbers for each ten words",
    "log of how many words",
)
_STRONG = 1.5  # nats
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SHORTEST_PART = 4  # letters: a shorter word is part of many


def features(title: str, text: str, associations: Associations) -> NDArray[np.float32]:
    """Return the values of FEATURES for a title and a text without its headings."""
    titled, told, lower = title_words(title), text_words(text), text.lower()
    best, mean = associations.strongest(titled, told)
    found = [word in told or (len(word) >= _SHORTEST_PART and word in lower) for word in titled]
    rarity = [associations.rarity_of(word) for word in titled]
    met = sum(rare for rare, is_here in zip(rarity, found, strict=True) if is_here)
    values = [
        *(_share(best, _STRONG), _share([float(one > _STRONG) for one in best], 0.5), mean),
        *(_share(found, 0.3), met / (1 + sum(rarity)), float(np.log1p(sum(found)))),
        *_prefix(title, lower),
        *_specific(text, sum(is_latin(word) and word not in associations.text for word in told)),
    ]
    return np.array(values, dtype=np.float32)


def _share(values: Sequence[float], usual: float) -> float:
    """The mean of the values and of one as usual, so that a short title says little."""
    return (sum(values) + usual) / (len(values) + 1)


def _prefix(title: str, lower: str) -> Sequence[float]:
    prefix = title_prefix(title)
    return float(bool(prefix) and prefix in lower), float(bool(prefix) and prefix not in lower)


def _specific(text: str, rare_names: int) -> Sequence[float]:
    words, numbers = len(text.split()) + 1, len(_NUMBER.findall(text))
    logs = np.log1p([rare_names, numbers, words])
    return float(logs[0]), 10 * rare_names / words, float(logs[1]), 10 * numbers / words, float(logs[2])
