"""The tokens of an entry as arrays: what each says by itself, and where a name may end in it."""

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDX, IS_SPACE, LENGTH  # type: ignore[import-not-found]  # compiled, ships no types
from spacy.tokens import Doc

from kg.extract.cues import PARTICLES
from kg.extract.names.hashing import Hashes, hash_of, hashes_of
from kg.model.facts import Entry

# The columns of what a token says by itself.
COLUMNS = 9
TEXT, LOWER, SHAPE, SUFFIX2, SUFFIX3, PREFIX3, KIND, PARTICLE, STEM = range(COLUMNS)
PAD = 3

_HANGUL = re.compile(r"[가-힣]+$")
_REPEATED = re.compile(r"(.)\1{2,}")
_LENGTHS = sorted({len(particle) for particle in PARTICLES})


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of an entry without white space, all columns with `PAD` empty rows before and behind.

    `says` [tokens, 9] is what each says by itself; `start_at` and `end_at` are its place in the text, `sentence` its
    sentence, `around` a hash of the white space before and behind it, `where` one of its section and sentence.
    """

    words: list[str]
    says: Hashes
    start_at: NDArray[np.int64]
    end_at: NDArray[np.int64]
    sentence: NDArray[np.int64]
    around: Hashes
    where: Hashes


def tokens_of(doc: Doc) -> Tokens:
    """Return the tokens of a document whose `doc._.entry` is set."""
    entry: Entry = doc._.entry
    start_at, end_at = _places(doc)
    words = [
        entry.text[start:end] if start >= 0 else ""
        for start, end in zip(start_at.tolist(), end_at.tolist(), strict=True)
    ]
    starts = np.array([sentence.start_at for sentence in entry.sentences])
    sentence = np.searchsorted(starts, start_at, side="right") - 1
    spaced = np.zeros(len(words) + 1, dtype=np.uint32)
    spaced[1:-1] = start_at[1:] != end_at[:-1]
    around = spaced[:-1] * np.uint32(2) + spaced[1:] + np.uint32(7)
    said = np.frombuffer(b"".join(map(_says, words)), dtype=np.uint32).reshape(-1, COLUMNS)
    return Tokens(words, said, start_at, end_at, sentence, around, _where(entry, sentence))


def _places(doc: Doc) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where each token starts and ends, -1 for the padding."""
    start, length, is_space = doc.to_array([IDX, LENGTH, IS_SPACE]).astype(np.int64).T
    is_word = is_space == 0
    return _padded(start[is_word]), _padded((start + length)[is_word])


def _padded(places: NDArray[np.int64]) -> NDArray[np.int64]:
    empty = np.full(PAD, -1)
    return np.concatenate([empty, places, empty])


def _where(entry: Entry, sentence: NDArray[np.int64]) -> Hashes:
    """The section of each token, and whether its sentence is the title or the first one."""
    sections = [hash_of(f"{min(one.number, 2)} {one.section}") for one in entry.sentences]
    return np.array(sections, dtype=np.uint32)[np.maximum(sentence, 0)]


@lru_cache(maxsize=100_000)
def _says(word: str) -> bytes:
    """The hashes of what a word says by itself: [9]."""
    lower = word.lower()
    cut = cuts(word)[-1]
    stem, particle = (lower[:-cut], lower[-cut:]) if cut else (lower, "")
    values = (word, lower, shape_of(word), lower[-2:], lower[-3:], lower[:3], kind_of(word), particle, stem)
    return hashes_of(values)


@lru_cache(maxsize=100_000)
def cuts(word: str) -> tuple[int, ...]:
    """Return how many characters a particle may take from the end of a word, shortest first, 0 always."""
    if not _HANGUL.match(word):
        return (0,)
    return (0, *(length for length in _LENGTHS if length < len(word) and word[-length:] in PARTICLES))


def kind_of(word: str) -> str:
    """Return L for Latin, D for digits, M for both, H for Hangul, P for a mark, and nothing for nothing."""
    if _HANGUL.match(word):
        return "H"
    if not any(character.isalnum() for character in word):
        return "P" if word else ""
    if not any(character.isdigit() for character in word):
        return "L"
    return "M" if any(character.isalpha() for character in word) else "D"


def shape_of(word: str) -> str:
    """Return the word with letters as A, a, 가, digits as 0, and no character more than twice in a row."""
    if _HANGUL.match(word):
        return "가가"[: len(word)]
    return _REPEATED.sub(r"\1\1", "".join(map(_shape_of, word)))


@lru_cache(maxsize=10_000)
def _shape_of(character: str) -> str:
    if character.isdigit():
        return "0"
    if "가" <= character <= "힣":
        return "가"
    if not character.isalpha():
        return character
    return "A" if character.isupper() else "a"
