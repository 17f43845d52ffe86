"""A tokenizer for Korean text with Latin names in it, which needs no dictionary of morphemes."""

import re

from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, ships no types
from spacy.vocab import Vocab

_LATIN = r"[A-Za-z0-9\u00c0-\u024f\u0370-\u03ff]"
_MARK = r"(?:[^\w\s]|_)"
# Empty matches, at which spaCy splits: it would leave a match at the start of a word unsplit from the rest.
_INFIX = re.compile(rf"(?<={_LATIN})(?!{_LATIN})|(?<!{_LATIN})(?={_LATIN})|(?={_MARK})|(?<=[^\w\s])|(?<=_)")


def build_tokenizer(vocab: Vocab) -> Tokenizer:
    """Return a tokenizer that splits at white space, at every change of script and at punctuation."""
    return Tokenizer(vocab, infix_finditer=_INFIX.finditer)
