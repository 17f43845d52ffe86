"""What a copy of a corpus calls its papers, people and names: other ones, that are read as the first ones are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from benchmarks.vocabulary import is_listed, latin_form, place_in_list
from kg.errors import UsageError
from kg.extract.cues import SUFFIXES
from kg.model.facts import BENCHMARK
from kg.model.keys import key
from kg.model.people import is_team

ARXIV_ID = re.compile(r"(?<![\d.])\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?!\d)")

_LETTERS = "qxzjvwk"  # pairs of these begin no word, so that no name becomes another that is known
_LAST_DATE_YEAR, _LAST_ID_YEAR = 2099, 90
_A_MONTH = 90_000  # as many ids of five digits, the first of them 00001
_HANGUL = re.compile(r"[가-힣]")
_BENCHMARK_END = re.compile(SUFFIXES[BENCHMARK])
_LETTER = re.compile(r"[^\W\d_]")
_WORD_END = re.compile(r"(?<=[^\W_])(?=[^\w]*(?:\s|$))")


@dataclass(frozen=True, slots=True)
class Corpus:
    """What all copies are told apart by.

    `days` is what it spans, `papers` numbers its arXiv ids, `next_year` is the first year, in two digits, of which it
    names no paper, and `labels` holds the label of each name's key.
    """

    days: int
    papers: Mapping[str, int]
    next_year: int
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Shift:
    """One copy's names for everything; a name is always given the same one."""

    corpus: Corpus
    copy: int
    _named: dict[str, str] = field(default_factory=dict)

    def day(self, text: str) -> str:
        """A date, as many spans of the corpus later as there are copies before."""
        shifted = date.fromisoformat(text) + timedelta(days=self.copy * self.corpus.days)
        if shifted.year > _LAST_DATE_YEAR:
            raise UsageError(f"copy {self.copy} of {text}: no dates left before {_LAST_DATE_YEAR + 1}; ask for fewer")
        return shifted.isoformat()

    def paper(self, id_: str) -> str:
        """An arXiv id of a year after all that the corpus names."""
        serial = (self.copy - 1) * len(self.corpus.papers) + self.corpus.papers[id_]
        months, number = divmod(serial, _A_MONTH)
        year = self.corpus.next_year + months // 12
        if year > _LAST_ID_YEAR:
            raise UsageError(
                f"copy {self.copy} of {id_}: no arXiv ids left before 20{_LAST_ID_YEAR + 1}; ask for fewer"
            )
        return f"{year:02}{months % 12 + 1:02}.{number + 1:05}"

    def url(self, url: str) -> str:
        """A URL without arXiv id, one step deeper."""
        path, rest = re.fullmatch(r"([^?#]*)(.*)", url).groups()  # type: ignore[union-attr]  # matches any text
        return f"{path.rstrip('/')}/{self._code}{rest}"

    def person(self, name: str) -> str:
        """A name with an ending on each of its words; of a team's on one that leaves it a team."""
        if not is_team(name):
            return _WORD_END.sub(self._code, name)
        ends = [end.start() for end in _WORD_END.finditer(name)]
        codes = (self._code, self._code.upper())
        teams = [name[:end] + code + name[end:] for end in ends for code in codes]
        return next(filter(is_team, teams), _WORD_END.sub(self._code, name))

    def name(self, surface: str) -> str:
        """A method's, benchmark's, task's or metric's name."""
        if surface not in self._named:
            self._named[surface] = self._new_name(surface)
        return self._named[surface]

    def _new_name(self, surface: str) -> str:
        label = self.corpus.labels[key(surface)]
        if listed := place_in_list(label, surface):
            return listed.moved(surface, self.copy)
        if is_listed(label, surface):
            return _coined(self._code, latin_form(label, surface), "Bench" if label == BENCHMARK else "")
        return _begun(self._code, surface)

    @property
    def _code(self) -> str:
        return _code(self.copy)


@cache
def _code(copy: int) -> str:
    """Letters of the copy, two at least."""
    letters: list[str] = []
    while copy or len(letters) < 2:
        copy, at = divmod(copy, len(_LETTERS))
        letters.append(_LETTERS[at])
    return "".join(reversed(letters))


def _begun(code: str, surface: str) -> str:
    """The surface with letters before it, so that its end, its shape and its acronym are as telling as before."""
    if _HANGUL.match(surface):
        return _in_hangul(code) + surface
    letter = _LETTER.search(surface)
    if letter is None or letter.group().islower():
        return code + surface
    if letter.start() or not surface[1:2].islower():
        return code.upper() + surface
    # `Adam` gets no second capital, which would make it look coined.
    return code.capitalize() + surface[0].lower() + surface[1:]


def _coined(code: str, name: str, ending: str) -> str:
    """A name off a list with letters before it, a capital within and an ending that tells what it is.

    It is on no list any more, so that the extractor has to see from its form that it is a name, and of what.
    """
    told = not name[-1].isalpha() or _BENCHMARK_END.search(name)
    return code.capitalize() + name[0].upper() + name[1:] + ("" if told else ending)


def _in_hangul(code: str) -> str:
    return "".join(chr(ord("가") + 588 * _LETTERS.index(letter) + 28 * 10) for letter in code)
