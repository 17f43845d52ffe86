"""Check the lists: no name twice, none in two lists unless it means two things, and numbers never mixed.

`homonyms.tsv` says which names of two lists have forms in common on purpose, and what they mean.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path

from kg.known.rows import DIRECTIONS, Row, read_table
from kg.model.keys import digits, key

Homonym = frozenset[tuple[str, str]]  # two names, each with its label


def read_homonyms(folder: Path) -> set[Homonym]:
    """The names of two lists that have forms in common on purpose."""
    return {
        frozenset([(held["label"], held["name"]), (held["other_label"], held["other_name"])])
        for _, held in read_table(folder / "homonyms.tsv")
    }


def find_faults(rows: Sequence[Row], homonyms: Set[Homonym]) -> list[str]:
    """What is wrong with the lists, each as `file:line: what`; none where all is well."""
    own = [f"{row.place}: {fault}" for row in rows for fault in _faults_of(row)]
    return [*own, *_doubles(rows), *_shared(rows, homonyms)]


def _faults_of(row: Row) -> Iterator[str]:
    if row.direction not in DIRECTIONS:
        yield f"the direction {row.direction!r} is none of true, false and nothing"
    for form in row.forms:
        if not key(form) or form != form.strip():
            yield f"{form!r} is empty or has white space around it"
    numbers = sorted({digits(form) for form in row.forms if digits(form)})
    if len(numbers) > 1:
        yield f"{row.forms[0]!r} has forms with different numbers: {' and '.join(map('.'.join, numbers))}"


def _doubles(rows: Iterable[Row]) -> Iterator[str]:
    """Forms of one key within a list, in one row or in two."""
    first: dict[tuple[str, str], tuple[Row, str]] = {}
    for row in rows:
        for form in row.forms:
            held, other = first.setdefault((row.label, key(form)), (row, form))
            if other is not form or held is not row:
                yield f"{row.place}: {form!r} is {other!r} of {held.place}, a form of {held.forms[0]!r}"


def _shared(rows: Iterable[Row], homonyms: Set[Homonym]) -> Iterator[str]:
    """Forms of one key in two lists, but those of homonyms; and homonyms that have none."""
    by_key: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    met = set()
    for row in rows:
        for form in row.forms:
            for other in by_key[key(form)].values():
                pair = frozenset([(row.label, row.forms[0]), (other.label, other.forms[0])])
                met.add(pair)
                if row.label != other.label and pair not in homonyms:
                    yield f"{row.place}: {form!r} is in {other.place} too; if it means both, say so in homonyms.tsv"
            by_key[key(form)].setdefault(row.label, row)
    for names in sorted(sorted(pair) for pair in homonyms - met):
        yield f"homonyms.tsv: {' and '.join(' '.join(name) for name in names)} have no form in common"
