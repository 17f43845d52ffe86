"""A page as what it links to, what it has, and the claims in it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence on a page, the marked parts of it, and the place that stands behind it."""

    sentence: str
    marked: tuple[str, ...]
    place: str


@dataclass
class Read(HTMLParser):
    """All that a page says."""

    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    quotes: list[Quoted] = field(default_factory=list)
    _open: list[tuple[str, str]] = field(default_factory=list)
    _said: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        if tag == "a":
            self.links.append(held["href"])
        self.loads += [held[name] for name in ("src", "href") if name in held and tag != "a"]
        self.ids += [held["id"]] if "id" in held else []
        kind = {"q": "q", "mark": "mark"}.get(tag) or ("place" if held.get("class") == "place" else "")
        self._open.append((tag, kind))
        if kind == "q":
            self._said = {"q": [""], "mark": [], "place": []}
        elif kind and self._said:
            self._said[kind].append("")

    def handle_data(self, data: str) -> None:
        for _, kind in self._open:
            if kind and self._said:
                self._said[kind][-1] += data

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            name, kind = self._open.pop()
            if kind == "place" and self._said:
                (sentence,), (place,) = self._said["q"], self._said["place"]
                self.quotes.append(Quoted(sentence, tuple(self._said["mark"]), place))
                self._said = {}
            if name == tag:
                return


def read(path: Path) -> Read:
    """The page in a file."""
    page = Read()
    page.feed(path.read_text(encoding="utf-8"))
    return page
