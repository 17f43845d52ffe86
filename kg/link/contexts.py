"""What papers are about and whose they are, as far as that tells homonyms apart."""

import math
from collections import Counter
from collections.abc import Collection

import polars as pl

from kg.link.mentions import Mentions

_WORD = r"[A-Za-z]{2,}|[가-힣]{2,}"
_SHARED = 1 / 3  # of the shorter list of authors


class Authorship:
    """The authors of some papers."""

    def __init__(self, found: Mentions, papers: Collection[str]) -> None:
        listed = found.features.filter(pl.col("paper").is_in(sorted(papers)))
        self._authors: dict[str, frozenset[str]] = {}
        for paper, names in listed.select("paper", "authors_read").iter_rows():
            self._authors[paper] = self._authors.get(paper, frozenset()) | {name.casefold() for name in names}

    def is_shared(self, one: str, other: str) -> bool:
        """Whether a third of one paper's authors, and two at least unless it has one, are the other's too."""
        a, b = (self._authors.get(paper, frozenset()) for paper in (one, other))
        few = min(len(a), len(b))
        return few > 0 and len(a & b) >= max(few * _SHARED, min(2, few))


class Contexts:
    """The words of some papers, Korean ones by their first two syllables: that leaves out particles."""

    def __init__(self, found: Mentions, papers: Collection[str]) -> None:
        texts = found.sentences.filter(pl.col("paper").is_in(sorted(papers)))
        words = texts.select("paper", word=pl.col("text").str.extract_all(_WORD)).explode("word").drop_nulls()
        latin = pl.col("word").str.contains(r"^[A-Za-z]")
        stems = pl.when(latin).then(pl.col("word").str.to_lowercase()).otherwise(pl.col("word").str.slice(0, 2))
        self._words: dict[str, set[str]] = {paper: set() for paper in papers}
        for paper, word in words.select("paper", stems.alias("word")).iter_rows():
            self._words[paper].add(word)
        counts = Counter(word for held in self._words.values() for word in held)
        self._weights = {word: math.log((len(papers) + 1) / count) ** 2 for word, count in counts.items()}
        self._lengths = {paper: self._length(held) for paper, held in self._words.items()}

    def likeness(self, one: str, other: str, name: str) -> float:
        """The cosine of two papers' words, weighted by how few of the papers have them; those in the name aside."""
        common = {word for word in self._words[one] & self._words[other] if word not in name}
        return self._length(common) / math.sqrt(self._lengths[one] * self._lengths[other]) if common else 0.0

    def _length(self, words: Collection[str]) -> float:
        return math.fsum(self._weights[word] for word in words)
