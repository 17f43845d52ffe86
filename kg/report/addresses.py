"""Where a link to a node leads: within one report, or wherever the reports of a site are."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from kg.analyse.evidence import web_link
from kg.report.document import Counted, Document, Node, Sources, Table

Addresses: TypeAlias = Callable[[Node], str]  # empty where a node has no address


def in_page(document: Document) -> Addresses:
    """Addresses in a report that stands alone: the part of the page about the node, else its page on the web."""
    parts = {(node.kind, node.id): f"#{place}" for node, place in _parts(document)}

    def address(node: Node) -> str:
        return parts.get((node.kind, node.id)) or web_link(node.url) or ""

    return address


def rows_behind(number: Counted, address: Addresses) -> str:
    """Where a number leads; empty where its rows stand on a page that is not there."""
    page = address(number.of) if number.of else ""
    if number.of and not page:
        return ""
    return f"{page}#{number.rows}" if number.rows else page


def _parts(document: Document) -> Iterator[tuple[Node, str]]:
    """What each section, table and list is about; of several about one node the first comes last, and is taken."""
    for section in reversed(document.sections):
        for block in reversed(section.blocks):
            if isinstance(block, Sources | Table) and block.of is not None:
                yield block.of, block.id
        if section.of is not None:
            yield section.of, section.id
