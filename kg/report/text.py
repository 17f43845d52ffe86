"""Text and numbers as people read them, in any format."""

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_HIDDEN = ("Cc", "Cf", "Cs")  # controls, changes of direction, halves of letters


def plain(text: str) -> str:
    """The text in one line, without what cannot be seen: nothing in it turns, hides or breaks what follows."""
    if text.isascii() and text.isprintable():
        return _SPACE.sub(" ", text)
    return "".join(c for c in _SPACE.sub(" ", text) if unicodedata.category(c) not in _HIDDEN)


def number(value: int | float, digits: int = 0, error: float = 0.0) -> str:
    """A number with a comma at every thousand; floats are rounded to `digits`, one standard error stands behind ±."""
    shown = f"{value:,.{digits}f}" if isinstance(value, float) else f"{value:,}"
    return f"{shown} ± {error:,.{digits}f}" if error else shown
