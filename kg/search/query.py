"""What the user types, as the words to search for."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from kg.errors import UsageError
from kg.model.keys import key
from kg.model.people import name_key
from kg.search.tokens import STOP_WORDS, fold, spans, tokens

LONGEST = 200  # characters: under the 1,024 clauses that Lucene takes, and over every title

_ARXIV = re.compile(r"(?:.*/)?(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?")
_HANGUL_MEETS_LATIN = re.compile(r"(?<=[가-힣])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[가-힣])")


@dataclass(frozen=True, slots=True)
class Query:
    """Words to search for, without the stop words among them where there are others."""

    keys: frozenset[str]  # a name under one of these is what was typed
    plain: str  # letters and digits alone
    tokens: tuple[str, ...]
    starts: tuple[tuple[str, ...], ...]  # spellings of each word that a token may start with
    parts: tuple[str, ...]  # Hangul, Han and kana: found inside words too, and with a space inside
    dropped: frozenset[str]
    exact: frozenset[str]  # a candidate has one of these tokens,
    prefixes: tuple[str, ...]  # or one that starts with one of these, or has one of the parts in it
    seeds: tuple[str, ...]  # one of these is in the squeezed text of whatever fits

    @property
    def is_common(self) -> bool:
        """Whether there are only stop words, which no index holds."""
        return not self.dropped


def parse_query(text: str) -> Query:
    """The words in a text of any kind; raises UsageError where it has no letter or digit, or is too long."""
    if len(text) > LONGEST:
        raise UsageError(f"{len(text)} characters to search for; {LONGEST} are the most")
    text = unicodedata.normalize("NFC", text).strip()
    arxiv = _ARXIV.fullmatch(text)
    return _query(arxiv[1] if arxiv else text)


def plain(text: str) -> str:
    """The letters and digits of a text, folded."""
    return re.sub(r"[\W_]+", "", fold(text))


def squeeze(text: str) -> str:
    """The text in small letters, without the gaps in which spellings differ most."""
    return text.lower().replace(" ", "").replace("-", "").replace("_", "")


def _query(text: str) -> Query:
    folded = fold(_HANGUL_MEETS_LATIN.sub(" ", text))
    typed = tokens(folded)
    if not typed:
        raise UsageError(f"{text!r}: nothing to search for; give a letter or a digit at least")
    dropped = STOP_WORDS if not STOP_WORDS.issuperset(typed) else frozenset()
    words = [(folded[start:end], is_cjk) for start, end, is_cjk in spans(folded)]
    kept = tuple(token for token in typed if token not in dropped)
    starts = tuple(_spellings(word) for word, is_cjk in words if not is_cjk and word not in dropped)
    letters = plain(text)
    keys = frozenset({key(text), key(_without_accents(text))})
    parts = tuple(word for word, is_cjk in words if is_cjk)
    prefixes = (*(spelling for word in starts for spelling in word), letters)
    return Query(
        keys=keys,
        plain=letters,
        tokens=kept,
        starts=starts,
        parts=parts,
        dropped=dropped,
        exact=frozenset({*kept, *_heads(letters)}),
        prefixes=prefixes,
        seeds=tuple({squeeze(seed) for seed in (*keys, *kept, *prefixes, *parts)}),
    )


def _heads(letters: str) -> Iterator[str]:
    """What a name may start with that is written apart: `gsm`, of `GSM-8K`, for `gsm8k`."""
    return (letters[:end] for end in range(1, len(letters) + 1))


def _spellings(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, _without_accents(word))))


def _without_accents(text: str) -> str:
    """The text as the ids of authors have it: `Muller` for `Müller`."""
    return text if text.isascii() else name_key(text)
