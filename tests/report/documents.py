"""Documents of small graphs, and what stands in their tables."""

from collections.abc import Callable

from kg.model.graph import Graph
from kg.report.document import Claim, Counted, Document, Node, Seen, Table
from kg.report.indexed import Indexed, index
from kg.report.standings import Standings, stand
from tests.builders import derive, digest, entry
from tests.report.walking import records


def compared() -> Graph:
    """Two days: a method with a score, and one that beats it, with its gain and a better score."""
    one = entry(
        "2401.00001",
        "{Vim|proposes} has {76.1|states %|Vim|ImageNet|accuracy} in {accuracy|measures} on {ImageNet|evaluates_on}.",
        "It is trained on {LAION|trains_on}.",
        title="One",
    )
    two = entry(
        "2402.00001",
        "{Wim|proposes} gains {2.8|gains %|Wim|ImageNet|accuracy|Vim} over {Vim|compares}.",
        "{Wim|proposes} has {78.9|states %|Wim|ImageNet|accuracy} in {accuracy|measures} on {ImageNet|evaluates_on}.",
        "It is evaluated on {LAION|evaluates_on}, as {Vim|compares} is.",
        title="Two",
        authors="Bo Kim, Ed Foe",
    )
    return derive([digest("2024-01-01", one), digest("2024-02-01", two)])


def of(graph: Graph, document: Callable[[Indexed, Standings, str], Document], id_: str) -> Document:
    """A document of a graph."""
    return document(index(graph), stand(graph), id_)


def table(document: Document, id_: str) -> list[list[str]]:
    """The cells of a table as text: of a claim its sentence with the marked parts in brackets, and its line."""
    (found,) = (held for held in records(document, Table) if held.id == id_)
    return [[text(cell) for cell in row] for row in found.rows]


def text(cell: object) -> str:
    """A cell as text."""
    match cell:
        case None:
            return ""
        case tuple():
            return " + ".join(map(text, cell))
        case Node():
            return cell.text
        case Counted():
            return f"{cell.value}>{cell.rows}"
        case Claim():
            said = "".join(f"[{part.text}]" if part.marked else part.text for part in cell.parts)
            return f"{said} ({cell.seen.place})"
        case Seen():
            return cell.place
        case _:
            return str(cell)
