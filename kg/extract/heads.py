"""The head noun of every candidate, its own or that of the list that it stands in."""

from collections.abc import Sequence

from kg.extract.context import Head, head_after, head_before, in_one_list
from kg.extract.records import Candidate
from kg.model.facts import Entry

_NEIGHBOURS = 5


def find_heads(entry: Entry, spans: Sequence[Candidate]) -> list[Head | None]:
    """Return the head of each candidate, in order; the candidates are in reading order."""
    heads = [_own_head(entry, span) for span in spans]
    for index in range(len(spans) - 1, -1, -1):
        _inherit(entry, spans, heads, index, range(index + 1, min(index + _NEIGHBOURS, len(spans))))
    for index in range(len(spans)):
        _inherit(entry, spans, heads, index, range(index - 1, max(index - _NEIGHBOURS, -1), -1))
    return heads


def _own_head(entry: Entry, span: Candidate) -> Head | None:
    sentence = entry.sentences[span.sentence]
    if sentence.number == 0:
        return None
    after = head_after(sentence.text, span.end_at - sentence.start_at)
    return after or head_before(sentence.text, span.start_at - sentence.start_at)


def _inherit(entry: Entry, spans: Sequence[Candidate], heads: list[Head | None], index: int, neighbours: range) -> None:
    """Give a candidate without a head that of the next one in its list."""
    if heads[index] is not None:
        return
    mine = spans[index]
    for other in neighbours:
        if spans[other].sentence != mine.sentence:
            return
        left, right = (mine, spans[other]) if other > index else (spans[other], mine)
        if heads[other] is not None and in_one_list(entry.text, left.end_at, right.start_at):
            head = heads[other]
            # A head noun behind a list holds for all of it, one before the first member for those after it.
            if head is not None and (other > index) == (head.how != "before" and head.how != "list-before"):
                heads[index] = Head(head.label, "list" if other > index else "list-before")
            return
