"""Which words a text has where its paper's title has a certain word, as counted over many digests."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_USUAL = 0.15  # nats: the mean association of the words of a title and of its own text


@dataclass(frozen=True, slots=True)
class Associations:
    """Pointwise mutual information of words of titles with words of texts, in nats.

    `title` and `text` number the words that were met often enough. The partners of title word i, and how strong each
    is, are `partners[starts[i]:starts[i + 1]]` and `strengths` there. `rarity` [text words] is the log of the texts
    over those with the word, `most_rare` that of a word which is not there.
    """

    title: Mapping[str, int]
    text: Mapping[str, int]
    rarity: NDArray[np.float32]
    most_rare: float
    starts: NDArray[np.int32]
    partners: NDArray[np.uint16]
    strengths: NDArray[np.float16]

    def strongest(self, title: Iterable[str], text: Iterable[str]) -> tuple[list[float], float]:
        """Return for each known word of the title its strongest association in the text, and the mean of all.

        One word as usual is among those of the mean, so that a short title says little.
        """
        here = np.zeros(len(self.text), dtype=bool)
        numbers = [self.text[word] for word in text if word in self.text]
        here[numbers] = True
        best, total = [], 0.0
        for number in (self.title[word] for word in title if word in self.title):
            part = slice(self.starts[number], self.starts[number + 1])
            met = self.strengths[part][here[self.partners[part]]]
            best.append(float(met.max()) if len(met) else 0.0)
            total += float(met.sum(dtype=np.float32))
        return best, (total + _USUAL * len(numbers)) / ((len(best) + 1) * max(1, len(numbers)))

    def rarity_of(self, word: str) -> float:
        """Return how rare a word is in texts."""
        number = self.text.get(word)
        return self.most_rare if number is None else float(self.rarity[number])
