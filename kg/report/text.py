"""Text and numbers as people read them, in any format."""

import re
import unicodedata
from collections.abc import Iterable

_SPACE = re.compile(r"\s+")
_HIDDEN = ("Cc", "Cf", "Cs")  # controls, changes of direction, halves of letters


class _Shown(dict[int, int | None]):
    """Each character as it is, or None where it cannot be seen; found out when it is met."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.category(chr(code)) in _HIDDEN else code
        return self[code]


_shown = _Shown()


def plain(text: str) -> str:
    """The text in one line, without what cannot be seen: nothing in it turns, hides or breaks what follows."""
    one_line = _SPACE.sub(" ", text)
    return one_line if one_line.isascii() and one_line.isprintable() else one_line.translate(_shown)


def separator(texts: Iterable[str]) -> str:
    """What stands between texts in a list: a semicolon where one of them has a comma."""
    return "; " if any("," in text for text in texts) else ", "


def number(value: int | float, digits: int = 0, error: float = 0.0) -> str:
    """A number with a comma at every thousand; floats are rounded to `digits`, one standard error stands behind ±."""
    shown = f"{value:,.{digits}f}" if isinstance(value, float) else f"{value:,}"
    return f"{shown} ± {error:,.{digits}f}" if error else shown
