"""The rules that hold of each span in its sentence, and the spans that stand beside it in a list."""

import re
from collections.abc import Sequence

from kg.extract.context import Head, head_after, head_before
from kg.extract.cues import CLOSERS, LIST_GAP
from kg.extract.evidence import evidence_after, evidence_before, form_evidence, title_evidence
from kg.extract.names.records import Spans
from kg.model.facts import Entry

_GLOSS = r"(?:\s?\([^()]{1,80}\))?"
_GAP = re.compile(rf"{CLOSERS}{_GLOSS}{CLOSERS}{LIST_GAP}[\"'“‘*`]*")


def list_links(entry: Entry, spans: Spans) -> list[list[int]]:
    """Return for each span those that follow it in a list: the text between is but commas and conjunctions."""
    by_start: dict[int, list[int]] = {}
    for row, start in enumerate(spans.start_at.tolist()):
        by_start.setdefault(start, []).append(row)
    after: dict[int, list[int]] = {}
    for end in set(spans.end_at.tolist()):
        gap = _GAP.match(entry.text, end)
        after[end] = by_start.get(gap.end(), []) if gap else []
    return [after[end] for end in spans.end_at.tolist()]


def rules_of(
    entry: Entry, spans: Spans, links: Sequence[Sequence[int]], found_by: Sequence[str]
) -> list[tuple[str, ...]]:
    """Return the names of the rules that hold of each span; one may be told twice."""
    heads = _heads(entry, spans, links)
    rules = []
    # Many spans begin or end at one place: what stands before and behind it is looked at once.
    before: dict[int, tuple[str, ...]] = {}
    after: dict[int, tuple[str, ...]] = {}
    places = zip(spans.sentence.tolist(), spans.start_at.tolist(), spans.end_at.tolist(), strict=True)
    for row, (number, start, end) in enumerate(places):
        sentence, surface, head = entry.sentences[number], spans.surfaces[row], heads[row]
        if number and start not in before:
            before[start] = tuple(evidence_before(sentence, start - sentence.start_at))
        if number and end not in after:
            after[end] = tuple(evidence_after(sentence, end - sentence.start_at))
        where = (
            (*before[start], *after[end])
            if number
            else title_evidence(surface, found_by[row], sentence.text[end - sentence.start_at :])
        )
        headed = (f"head-{head.label.lower()}-{head.how}",) if head else ()
        rules.append((*form_evidence(spans.keys[row], surface), f"found-{found_by[row]}", *headed, *where))
    return rules


def _heads(entry: Entry, spans: Spans, links: Sequence[Sequence[int]]) -> list[Head | None]:
    """The head noun of each span, its own or that of the list that it stands in."""
    heads: list[Head | None] = []
    ahead: dict[int, Head | None] = {}
    behind: dict[int, Head | None] = {}
    places = zip(spans.sentence.tolist(), spans.start_at.tolist(), spans.end_at.tolist(), strict=True)
    for number, start, end in places:
        sentence = entry.sentences[number]
        if number == 0:
            heads.append(None)
            continue
        if end not in ahead:
            ahead[end] = head_after(sentence.text, end - sentence.start_at)
        if start not in behind:
            behind[start] = head_before(sentence.text, start - sentence.start_at)
        heads.append(ahead[end] or behind[start])
    for row in range(len(heads) - 1, -1, -1):
        following = next((heads[other] for other in links[row] if heads[other]), None)
        if heads[row] is None and following and following.how not in ("before", "list-before"):
            heads[row] = Head(following.label, "list")
    for row, head in enumerate(heads):
        if head and head.how in ("before", "list-before"):
            for other in links[row]:
                heads[other] = heads[other] or Head(head.label, "list-before")
    return heads
