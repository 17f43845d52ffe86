"""A report as records: what it says, in no format. Renderers make pages, Markdown, JSON and CSV of it.

All text in it may come from digests and is plain: a renderer makes it harmless in its own format.
"""

from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import quote

from kg.analyse.evidence import Part

COLOURS = 12  # that pages have for series


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the graph; `kind` is its label, `url` its page on the web.

    `doubtful` says in words why the name may stand for several people, and is empty where nothing speaks for it.
    """

    kind: str
    id: str
    text: str
    url: str = ""
    doubtful: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A page on the web; only http and https become links."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that opens to the rows behind it: `rows` is the id of a section or table of the same document.

    Where they stand on the page `of` a node, `rows` is an id there, empty for all of it; without such a page the number
    is shown alone. It has `digits` decimals; `error` is one standard error, 0 where it is exact.
    """

    value: int | float
    rows: str
    digits: int = 0
    error: float = 0.0
    of: Node | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """Where something stands: the digest, and `place` as file:line."""

    digest: Node
    place: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What a paper's text says: the sentence in parts, the name that it is about marked, and where it stands.

    `says` tells in words what was read from it (`evaluates on`), `confidence` how surely, None where that is not known.
    """

    parts: tuple[Part, ...]
    paper: Node
    seen: Seen
    says: str = ""
    confidence: float | None = None

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return "".join(part.text for part in self.parts)


# None is a cell with nothing in it; a tuple is a list of few things in one cell.
Inline: TypeAlias = str | int | float | Node | Link | Counted | Seen | Claim
Cell: TypeAlias = Inline | tuple[Inline, ...] | None


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph, in pieces that follow one another without a space; a warning stands out."""

    parts: tuple[Inline, ...]
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short paragraphs."""

    items: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading, and with how many decimals its plain floats are shown."""

    name: str
    digits: int = 2


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `id` is unique in the document.

    `note` says how they were counted or cut. Rows `behind` a number are folded away until they are asked for; `of` is
    the node that they are about, to which links to it in the page lead.
    """

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: tuple[Inline, ...] = ()
    behind: bool = False
    of: Node | None = None

    @property
    def numeric(self) -> tuple[bool, ...]:
        """Which columns hold numbers, or nothing, and a number at least once."""
        held = ([row[place] for row in self.rows if row[place] is not None] for place in range(len(self.columns)))
        return tuple(bool(cells) and all(isinstance(cell, int | float | Counted) for cell in cells) for cells in held)


@dataclass(frozen=True, slots=True)
class Series:
    """One line or set of bars: a value for each place on the axis, None where there is none.

    Its colour is a number from 0 to COLOURS - 1, its place among the series where it is None. `rows` are the ids of
    what each value opens to.
    """

    name: str
    values: tuple[int | float | None, ...]
    colour: int | None = None
    rows: tuple[str, ...] = ()

    def cells(self, digits: int) -> tuple[Cell, ...]:
        """The values as a table has them."""
        if not self.rows:
            return self.values
        return tuple(
            Counted(value, rows, digits) if value else value for value, rows in zip(self.values, self.rows, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of numbers; `shape` is `line`, `bar` or `stacked`, `axis` the labels along the bottom.

    Its numbers are told as a table beside it, under the heading `along` for the axis.
    """

    id: str
    title: str
    shape: str
    along: str
    axis: tuple[str, ...]
    series: tuple[Series, ...]
    digits: int = 0

    @property
    def colours(self) -> tuple[tuple[int, bool], ...]:
        """The colour of each series, and whether one before it has the same."""
        held = [place % COLOURS if one.colour is None else one.colour for place, one in enumerate(self.series)]
        return tuple((colour, colour in held[:place]) for place, colour in enumerate(held))

    @property
    def numbers(self) -> Table:
        """What it shows as a table: a row for each place on the axis."""
        heads = (Column(self.along), *(Column(series.name, self.digits) for series in self.series))
        values = zip(*(series.cells(self.digits) for series in self.series), strict=True)
        rows = tuple((place, *row) for place, row in zip(self.axis, values, strict=True))
        return Table(f"{self.id}-numbers", f"{self.title}: the numbers", heads, rows)


@dataclass(frozen=True, slots=True)
class Sources:
    """The sentences and places behind something, as a list; folded as tables are where `behind`."""

    id: str
    title: str
    items: tuple[Claim | Prose, ...]
    behind: bool = False
    of: Node | None = None


Block: TypeAlias = Prose | Bullets | Table | Chart | Sources


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report with a heading; `of` is the node that it is about."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    of: Node | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report: a title, what was counted and of which digests, and its sections.

    `of` is the node that all of it is about, where there is one: it is not named again behind every sentence.
    """

    title: str
    about: tuple[Prose, ...]
    sections: tuple[Section, ...]
    of: Node | None = None


def prose(*parts: Inline, warning: bool = False) -> Prose:
    """A paragraph of the parts."""
    return Prose(parts, warning)


def columns(*names: str) -> tuple[Column, ...]:
    """Columns of the names."""
    return tuple(map(Column, names))


def anchor(*words: str) -> str:
    """An id in a page for what the words name: the same words give the same one, others another.

    Of letters that need no escape in HTML, in an address or in Markdown; spaces become hyphens, as no key has both.
    """
    safe = (quote(word, safe="").replace("~", "%7E").replace("%20", "-").replace("%", "~") for word in words)
    return "-".join(safe)
