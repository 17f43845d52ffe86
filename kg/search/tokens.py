"""Text cut into the tokens that a Neo4j full-text index with the `cjk` analyzer holds.

These are Lucene's word boundaries (https://unicode.org/reports/tr29/#Word_Boundaries), width and case folded, and for
Hangul, Han and kana every two neighbours: `연쇄사고` is 연쇄, 쇄사, 사고. The analyzer drops STOP_WORDS, we keep them.
"""

import re
import unicodedata
from itertools import pairwise

STOP_WORDS = frozenset(
    "a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this "
    "to was will with www".split()
)

# Each character by a letter for its kind: L letter, D digit, H Hangul, C Han or Hiragana, K Katakana, M mark, and
# what joins: `.` and ' letters or digits, : letters, `,` digits, _ anything.
_WORD = re.compile(r"(?=_*[LHD])(?:[LH]M*(?:[.:]M*(?=[LH]))?|DM*(?:[.,]M*(?=D))?|_M*)+|CM*|(?:KM*)+")
_JOINS = dict.fromkeys(".'\u2018\u2019\u2024\ufe52", ".")
_JOINS |= dict.fromkeys(":\u00b7\u0387\u05f4\u2027\ufe13\ufe55", ":") | dict.fromkeys(",;\u037e\u2044\ufe10\ufe14", ",")
_SCRIPTS = {"HANGUL": "H", "CJK": "C", "HIRAGANA": "C", "IDEOGRAPHIC": "C", "KATAKANA": "K"}
_CATEGORIES = {"Nd": "D", "Pc": "_", "Cf": "M", "Mn": "M", "Mc": "M", "Me": "M", "Nl": "L"}
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_TO_ASCII = 0xFEE0


class _Folded(dict[int, str]):
    """What each character is folded to, found out when it is met."""

    def __missing__(self, code: int) -> str:
        char = chr(code - _TO_ASCII if code in _FULL_WIDTH else code)
        self[code] = char.lower()[0]  # as Java has it: one for one, whatever stands around it
        return self[code]


class _Kinds(dict[int, str]):
    """The kind of each character, found out when it is met."""

    def __missing__(self, code: int) -> str:
        self[code] = _kind(chr(code))
        return self[code]


_folded = _Folded()
_kinds = _Kinds()


def fold(text: str) -> str:
    """The text with narrow and small letters, as many characters as before."""
    return text.translate(_folded)


def tokens(text: str) -> list[str]:
    """The tokens in the order of the text, stop words with them."""
    folded = fold(text)
    found = []
    for start, end, is_cjk in spans(folded):
        token = folded[start:end]
        found += ["".join(pair) for pair in pairwise(token)] if is_cjk and end - start > 1 else [token]
    return found


def spans(folded: str) -> list[tuple[int, int, bool]]:
    """Where the words of a folded text stand, and whether they are cut into pairs of neighbours."""
    kinds = folded.translate(_kinds)
    found: list[tuple[int, int, bool]] = []
    for match in _WORD.finditer(kinds):
        start, end = match.span()
        is_cjk = not match.group().strip("HCKM")
        if is_cjk and found and found[-1][1:] == (start, True):
            start = found.pop()[0]
        found.append((start, end, is_cjk))
    return found


def _kind(char: str) -> str:
    category = unicodedata.category(char)
    if category[0] == "L":
        return _SCRIPTS.get(re.split(r"[ -]", unicodedata.name(char, ""))[0], "L")
    return _JOINS.get(char) or _CATEGORIES.get(category, " ")
