"""What the title, the sentences and the form of a key say of it: a bag of features for each key worth a second look."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from kg.extract.bags import Bag, bag_of
from kg.extract.names.base import LEAST
from kg.extract.names.records import Numbers, Spans
from kg.extract.weights import Weights
from kg.extract.wording import Word, title_words, words_of
from kg.model.facts import Entry
from kg.model.keys import key

_WORTH_IT = 3  # times the least probability of any label
_NEAR, _LAST = 8, 2  # words
_LATE = 4
_TINY = 1e-4


def key_bags(
    entry: Entry, spans: Spans, keys: Sequence[str], of_span: NDArray[np.int64], rows: Numbers
) -> tuple[NDArray[np.int64], list[Bag]]:
    """Return the keys that are likely enough by their `rows` of any label, and the bag of each of these."""
    taken = np.flatnonzero((rows[:, : len(LEAST)] > LEAST * _WORTH_IT).any(axis=1))
    features: dict[int, set[str]] = {index: set() for index in taken.tolist()}
    words: dict[int, list[Word]] = {}
    places = zip(of_span.tolist(), spans.sentence.tolist(), spans.start_at.tolist(), spans.end_at.tolist(), strict=True)
    for index, number, start, end in places:
        if index in features:
            sentence = entry.sentences[number]
            if number not in words:
                words[number] = words_of(sentence.text)
            about = _place(words[number], start - sentence.start_at, end - sentence.start_at)
            features[index].update((f"S{sentence.section}", f"n{min(number, _LATE)}", *(about if number else ("T",))))
    title = entry.sentences[0]
    shared = [f"W{word}" for word in title_words(title)]
    titled = key(title.text)
    for index, its in features.items():
        its.update(shared, _form(keys[index]))
        if keys[index] in titled:
            its.add("it")
    return taken, [bag_of(its) for its in features.values()]


def second_look(rows: Numbers, taken: NDArray[np.int64], chances: Weights) -> Numbers:
    """Return the rows with the log probabilities [taken, 5] that the bags of some keys give them, zeros for others."""
    columns = np.zeros((len(rows), chances.shape[1]), dtype=np.float32)
    columns[taken] = np.log(chances + _TINY)
    return np.concatenate([rows, columns], axis=1)


def _place(words: Sequence[Word], start: int, end: int) -> Iterator[str]:
    before = [word.stem for word in words if word.end_at <= start]
    after = [word.stem for word in words if word.start_at >= end]
    yield from (f"lb{stem}" for stem in before[-_NEAR:])
    yield from (f"rb{stem}" for stem in after[:_NEAR])
    yield from (f"t{stem}" for stem in after[-_LAST:])
    yield from (f"b{word.stem}" for word in words)


def _form(name: str) -> Iterator[str]:
    for length in (2, 3):
        yield from (f"{length}{name[at : at + length]}" for at in range(max(0, len(name) - length) + 1))
    yield from (f"E{length}{name[-length:]}" for length in (2, 4, 5, 6))
    yield f"P4{name[:4]}"
    yield f"len{min(len(name) // 2, 12)}"
