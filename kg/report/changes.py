"""What came new since a day: papers, people, pairs, methods, benchmarks, records, and communities merged or split."""

from collections.abc import Sequence

from kg.analyse.changes import BrokenRecord, Changes, NewAuthor, NewConcept, changes_since
from kg.model import edges
from kg.model.graph import Graph
from kg.report.benchmark import board_title
from kg.report.document import (
    Block,
    Cell,
    Counted,
    Document,
    Prose,
    Section,
    Table,
    anchor,
    columns,
    prose,
)
from kg.report.events import events_table
from kg.report.indexed import Indexed, index
from kg.report.limits import CHOICE, EXTRACTED, NAMES, limits_section
from kg.report.parts import amount, setting
from kg.report.places import papers_behind, stands
from kg.report.quoting import SAYS, author_node, concept_node, evidence_claim, own_concepts, paper_node, result_claims
from kg.report.rivals import better_in_doubt

_LISTED = 30


def changes_document(graph: Graph, since: str) -> Document:
    """The changes since a day (YYYY-MM-DD)."""
    held, found = index(graph), changes_since(graph, since)
    sections = (
        _papers_section(held, found),
        _concepts_section(held, "Method", found.methods),
        _concepts_section(held, "Benchmark", found.benchmarks),
        _records_section(held, found.records),
        _authors_section(held, found.authors),
        _pairs_section(held, found.pairs),
        _events_section(held, found),
        limits_section(CHOICE, NAMES, EXTRACTED),
    )
    return Document(f"New since {since}", _about(found), sections)


def _about(found: Changes) -> tuple[Prose, ...]:
    if not found.digests:
        return (prose(f"No digest is of {found.since} or later: nothing is new."),)
    possible = sum(one.record.possible for one in found.records)
    told = prose(
        f"{len(found.digests):,} digests, {found.digests[0]} to {found.digests[-1]}: ",
        Counted(len(found.papers), "papers"),
        " papers, ",
        Counted(len(found.authors), "authors"),
        " people, ",
        Counted(len(found.pairs), "pairs"),
        " pairs of co-authors, ",
        Counted(len(found.methods), "methods"),
        " methods and ",
        Counted(len(found.benchmarks), "benchmarks"),
        " benchmarks that no digest had before; ",
        Counted(len(found.records) - possible, "records"),
        " records broken, ",
        Counted(possible, "records"),
        " more possible; ",
        Counted(len(found.events), "events"),
        " communities merged or split.",
    )
    if not found.begins:
        return (told,)
    return (told, prose("No digest is older: all is new, which says nothing.", warning=True))


def _papers_section(held: Indexed, found: Changes) -> Section:
    rows = tuple(
        (
            paper_node(held, paper),
            held.papers[paper].first_seen,
            held.papers[paper].votes,
            own_concepts(held, paper),
            stands(held, paper),
        )
        for paper in found.papers
    )
    named = columns("paper", "since", "votes", "proposes or introduces", "in the digests")
    return Section("papers", "Papers", (Table("papers-list", "", named, rows),))


def _concepts_section(held: Indexed, label: str, found: Sequence[NewConcept]) -> Section:
    """Every one with the first sentence that says something of it; those of several papers with all."""
    place = f"{label.lower()}s"
    rows = tuple(_concept(held, label, one) for one in found)
    named = columns(label.lower(), "since", "papers", "first sentence")
    behind: list[Block] = [_uses(held, label, one) for one in found if len(one.uses) > 1]
    return Section(place, f"{label}s", (Table(f"{place}-list", "", named, rows), *behind))


def _concept(held: Indexed, label: str, one: NewConcept) -> tuple[Cell, ...]:
    first = one.uses[0]
    several = Counted(len(one.uses), anchor("uses", label, one.id)) if len(one.uses) > 1 else len(one.uses)
    claim = evidence_claim(held, first.evidence, SAYS[first.role], first.confidence)
    return concept_node(held, (label, one.id)), one.first_seen, several, claim


def _uses(held: Indexed, label: str, one: NewConcept) -> Table:
    node = concept_node(held, (label, one.id))
    rows = tuple(
        (
            paper_node(held, use.paper),
            use.first_seen,
            evidence_claim(held, use.evidence, SAYS[use.role], use.confidence),
        )
        for use in one.uses
    )
    named = columns("paper", "since", "sentence")
    return Table(anchor("uses", label, one.id), f"Papers on {node.text}", named, rows, behind=True, of=node)


def _records_section(held: Indexed, found: Sequence[BrokenRecord]) -> Section:
    note = (
        "Of boards whose direction is known, as the texts give their scores, and within one setting as far as their "
        "words tell it; a score in doubt is none. Possible, and last, is a "
        "record where a score in doubt, no later, is better.",
    )
    rows = tuple(_record(held, one) for one in found)
    named = columns(
        "benchmark",
        "metric and unit",
        "score",
        "setting",
        "method",
        "paper",
        "sure",
        "before",
        "doubts",
        "sentences",
        "before in",
    )
    return Section("records", "Records broken", (Table("records-list", "", named, rows, note),))


def _record(held: Indexed, one: BrokenRecord) -> tuple[Cell, ...]:
    result, beaten = one.record.result, one.record.beaten
    return (
        concept_node(held, ("Benchmark", one.board.benchmark)),
        board_title(held, one.board),
        amount(result),
        setting(result),
        concept_node(held, ("Method", result.method)) if result.method else None,
        paper_node(held, result.paper),
        result.confidence,
        amount(beaten) if beaten else None,
        better_in_doubt(held, one.record),
        result_claims(held, result),
        result_claims(held, beaten) if beaten else None,
    )


def _authors_section(held: Indexed, found: Sequence[NewAuthor]) -> Section:
    shown = [one for one in found[:_LISTED] if len(one.papers) > 1]
    rows = tuple(
        (author_node(held, one.id), one.first_seen, Counted(len(one.papers), anchor("papers-of", one.id)))
        for one in shown
    )
    behind: list[Block] = [
        papers_behind(held, anchor("papers-of", one.id), f"Papers of {held.authors[one.id].name}", one.papers)
        for one in shown
    ]
    whole: tuple[tuple[Cell, ...], ...] = tuple(
        (author_node(held, one.id), one.first_seen, tuple(paper_node(held, paper) for paper in one.papers))
        for one in found
    )
    every = Table("all-authors", "All of them", columns("name", "since", "papers"), whole, behind=True)
    table = Table("authors-list", "Those of several papers", columns("name", "since", "papers"), rows)
    return Section("authors", "People", (table, *behind, every))


def _pairs_section(held: Indexed, found: Sequence[edges.CoauthoredWith]) -> Section:
    shown = found[:_LISTED]
    rows = tuple(_pair(held, pair) for pair in shown)
    note = (
        f"The first {len(shown):,} of {len(found):,} by common papers, then by Newman's weight; all of them stand on ",
        "the papers above together.",
    )
    behind: list[Block] = [
        papers_behind(held, _place(pair), f"{_name(held, pair.start)} and {_name(held, pair.stop)}", pair.papers)
        for pair in shown
    ]
    table = Table("pairs-list", "", columns("person", "and", "since", "papers", "weight"), rows, note)
    return Section("pairs", "Pairs of co-authors", (table, *behind))


def _pair(held: Indexed, pair: edges.CoauthoredWith) -> tuple[Cell, ...]:
    ends = author_node(held, pair.start), author_node(held, pair.stop)
    return *ends, pair.first_seen, Counted(len(pair.papers), _place(pair)), Counted(pair.weight, _place(pair), 2)


def _events_section(held: Indexed, found: Changes) -> Section:
    about = prose(
        "Communities are followed by months, so those of the first month may be older than the day. One is called by "
        "the month of its birth and its most connected person then."
    )
    return Section("events", "Communities merged and split", (about, events_table(found.events, held)))


def _place(pair: edges.CoauthoredWith) -> str:
    return anchor("pair", pair.start, pair.stop)


def _name(held: Indexed, id_: str) -> str:
    return held.authors[id_].name
