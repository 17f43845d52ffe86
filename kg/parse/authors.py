"""Read an author line in the forms that digests give it."""

import ast
import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model.people import is_team, name_key

_REST = "+"
_CONJUNCTION = re.compile(r"^(?:and|&)\s+", re.IGNORECASE)
_QUOTES = re.compile(r"[\"“”]")

# Family names that stand last in the Latin spelling of Chinese, Korean and Vietnamese names: they tell
# "Geunseob, Oh" (a name cut in its order) from "Navrátil, Jiří" (last name first).
_FAMILY_NAMES = frozenset(
    "bai cai cao chang chen cheng choi chung cui dai deng ding dong du fan fang feng fu gao gu guo han hao he "
    "hou hu huang hwang jang jeon jeong ji jiang jin jung kang kim kwon lai lee lei li liang lim lin ling liu "
    "long lu luo ma mao meng nguyen nie ning oh pan park peng pham qi qian qiao qin qiu ren seo shao shen shi "
    "shin song su sun tan tang tao tian tran wang wei wen wu xia xiao xie xin xiong xu xue yan yang yao ye yi "
    "yin yoon you yu yuan zeng zhang zhao zheng zhong zhou zhu zhuang zou".split()
)


@dataclass(frozen=True, slots=True)
class Authors:
    """The names of a line in its order, and what was doubtful in reading it.

    `names` are mended and without repeats, `printed` neither; a name has a letter, so `+` is none.
    """

    names: tuple[str, ...]
    printed: tuple[str, ...]
    truncated: bool
    doubts: tuple[str, ...]


def parse_authors(line: str) -> Authors:
    """Read what follows `Authors:`: comma-separated, repeated, as a Python list, or cut with `+`."""
    tokens, doubts = _tokens(line.strip())
    truncated = _REST in tokens
    names, printed = [], []
    for token in tokens:
        name = _CONJUNCTION.sub("", token)
        if _QUOTES.search(name):
            doubts.append(f"author {name!r}: quotes in a name, dropped")
            name = " ".join(_QUOTES.sub(" ", name).split())
        if name_key(name) and name != _REST:  # "Authors: -" names nobody
            names.append(name)
            printed.append(token)
    names, joined = _join_broken(list(dict.fromkeys(names)))
    return Authors(tuple(dict.fromkeys(names)), tuple(printed), truncated, (*doubts, *joined))


def name_doubts(names: Iterable[str]) -> list[str]:
    """What is odd in names that are kept: digits or markup in them."""
    return [f"author {name!r}: not like a name, kept" for name in names if re.search(r"[<>{}=@#*/\\]|https?:", name)]


def _tokens(line: str) -> tuple[list[str], list[str]]:
    if not line.startswith("["):
        return _split(line), []
    try:
        with warnings.catch_warnings(action="ignore"):  # of a backslash in a name
            listed = ast.literal_eval(line)
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        listed = None
    if not isinstance(listed, list) or not all(isinstance(name, str) for name in listed):
        bare = _split(line.strip("[]"))
        return [token.strip("[]'\" ") for token in bare], ["author list: a broken Python list, split at its commas"]
    return [" ".join(name.split()) for name in listed], []


def _split(line: str) -> list[str]:
    return [" ".join(token.split()) for token in line.split(",") if token.strip()]


def _join_broken(names: list[str]) -> tuple[list[str], list[str]]:
    """Join two single words that stand side by side: "Last, First" was taken for two people."""
    joined: list[str] = []
    doubts: list[str] = []
    position = 0
    while position < len(names):
        pair = names[position : position + 2]
        if len(pair) == 2 and all(map(_is_lone_word, pair)):
            joined.append(_in_order(*pair))
            doubts.append(f"authors {', '.join(pair)!r}: read as one person, {joined[-1]!r}")
            position += 2
            continue
        joined.append(pair[0])
        if _is_lone_word(pair[0]):
            doubts.append(f"author {pair[0]!r}: a single word, kept as it is")
        position += 1
    return joined, doubts


def _is_lone_word(name: str) -> bool:
    return " " not in name and not is_team(name)


def _in_order(first: str, second: str) -> str:
    given_first = second.casefold() in _FAMILY_NAMES and first.casefold() not in _FAMILY_NAMES
    return f"{first} {second}" if given_first else f"{second} {first}"
