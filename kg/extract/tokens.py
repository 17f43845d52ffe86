"""A tokenizer for Korean text with Latin names in it, which needs no dictionary of morphemes."""

import re

from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, ships no types
from spacy.vocab import Vocab

# A run of Latin letters and digits, or one mark: what is left between them is Hangul, particles and all.
_INFIX = re.compile(r"[A-Za-z0-9\u00c0-\u024f\u0370-\u03ff]+|[^\w\s]|_")


def build_tokenizer(vocab: Vocab) -> Tokenizer:
    """Return a tokenizer that splits at white space, at every change of script and at punctuation."""
    return Tokenizer(vocab, infix_finditer=_INFIX.finditer)
