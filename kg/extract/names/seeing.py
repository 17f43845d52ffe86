"""All that is seen of an entry before any model is asked."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from kg.extract.known import find_known
from kg.extract.lists import known_names
from kg.extract.names.boundaries import Ends, end_features, ends_of, start_features
from kg.extract.names.marks import find_prefix, find_quoted
from kg.extract.names.tokens import Tokens, tokens_of
from kg.extract.pairs import find_pairs
from kg.extract.records import Candidate, Pair
from kg.model.facts import Entry

FOUND_OTHERWISE = "boundaries"


@dataclass(frozen=True, slots=True)
class Seen:
    """The tokens of an entry, the features of each start and end, its glosses, and the places that rules propose."""

    entry: Entry
    tokens: Tokens
    ends: Ends
    starting: NDArray[np.int32]
    ending: NDArray[np.int32]
    pairs: tuple[Pair, ...]
    proposed: dict[tuple[int, int], str]


def see(doc: Doc) -> Seen:
    """Return what is seen of a document whose `doc._.entry` is set."""
    entry: Entry = doc._.entry
    tokens = tokens_of(doc)
    ends = ends_of(tokens)
    pairs = tuple(pair for one in entry.sentences if "(" in one.text for pair in find_pairs(one))
    return Seen(entry, tokens, ends, start_features(tokens), end_features(tokens, ends), pairs, _proposed(entry, pairs))


def _proposed(entry: Entry, pairs: tuple[Pair, ...]) -> dict[tuple[int, int], str]:
    """Places by what proposes them: of two rules that propose one the later has it."""
    candidates: list[Candidate] = [form for pair in pairs for form in (pair.left, pair.right)]
    for sentence in entry.sentences:
        candidates += find_known(sentence, known_names())
        candidates += find_quoted(sentence)
    candidates += find_prefix(entry.sentences[0])
    return {(candidate.start_at, candidate.end_at): candidate.found_by for candidate in candidates}
