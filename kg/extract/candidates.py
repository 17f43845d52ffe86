"""First stage: every span of the raw text that may be a name."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.known import find_known
from kg.extract.lists import KnownNames, known_names
from kg.extract.pairs import find_pairs
from kg.extract.records import Candidate, Candidates, Pair
from kg.extract.runs import find_runs
from kg.model.facts import Entry, Sentence
from kg.model.keys import key

_PREFIX = re.compile(r"[\"'“]?(?P<name>[^:]{2,40}?)[\"'”]?(?:\s?\([^()]*\))?\s?(?::|\s[-–—]\s)\s?\S")
_QUOTED = re.compile(r"['\"“‘「](?P<name>[A-Za-z가-힣0-9][^'\"“”‘’「」.,]{1,38})['\"”’」]")
_MOST_PREFIX_WORDS = 4


@Language.component("kg_candidates")
def add_candidates(doc: Doc) -> Doc:
    """Set `doc._.candidates`."""
    doc._.candidates = find_candidates(doc._.entry, known_names())
    return doc


def find_candidates(entry: Entry, known: KnownNames) -> Candidates:
    """Return the candidates of all sentences and the pairs among them."""
    spans: list[Candidate] = []
    pairs: list[Pair] = []
    for sentence in entry.sentences:
        found = list(find_pairs(sentence)) if "(" in sentence.text else []
        pairs += found
        spans += find_runs(sentence)
        spans += find_known(sentence, known)
        spans += find_quoted(sentence)
        spans += [form for pair in found for form in (pair.left, pair.right)]
        if sentence.number == 0:
            spans += find_prefix(sentence)
    return Candidates(tuple(sorted(spans, key=_reading_order)), tuple(pairs))


def find_prefix(title: Sentence) -> Iterator[Candidate]:
    """Yield what stands before the title's colon, when it is short enough for a name."""
    prefix = _PREFIX.match(title.text)
    if prefix and len(prefix["name"].split()) <= _MOST_PREFIX_WORDS:
        yield _span(title, prefix, "title-prefix")


def find_quoted(sentence: Sentence) -> Iterator[Candidate]:
    """Yield what stands in quotation marks."""
    for quoted in _QUOTED.finditer(sentence.text):
        yield _span(sentence, quoted, "quoted")


def _span(sentence: Sentence, match: re.Match[str], found_by: str) -> Candidate:
    surface = match["name"].strip()
    start = sentence.start_at + match.start("name") + match["name"].index(surface)
    return Candidate(sentence.number, start, start + len(surface), surface, key(surface), found_by)


def _reading_order(candidate: Candidate) -> tuple[int, int]:
    return candidate.start_at, candidate.end_at
