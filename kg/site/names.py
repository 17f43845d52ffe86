"""The names that the search box finds, as scripts: a page from disk may load a script, but read no file."""

import json
from collections.abc import Iterable, Sequence

from kg.model.keys import key
from kg.report.indexed import LABELS, Indexed
from kg.site.addresses import FOLDERS, page_of

SEARCHED = ("Paper", "Author", *LABELS)
INDEX = "names.js"
_SHARD = 5_000  # names in one file
# What could end a script element, or a line in old engines.
_ESCAPES = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})

Row = list[str | int]


def name_scripts(held: Indexed) -> dict[str, bytes]:
    """The scripts by file name: `names.js` tells the others."""
    shards = {
        file: _script(kind, rows[number * _SHARD : (number + 1) * _SHARD])
        for kind, rows in _rows(held).items()
        for number, file in enumerate(shards_of(kind, len(rows)))
    }
    listed = json.dumps(list(shards), separators=(",", ":"))
    return {INDEX: f'"use strict";\nself.kgShards={listed};\n'.encode(), **shards}


def shards_of(kind: str, count: int) -> list[str]:
    """The files of so many names of one kind."""
    return [f"names-{kind.lower()}-{number}.js" for number in range(-(-count // _SHARD))]


def _script(kind: str, rows: Sequence[Row]) -> bytes:
    told = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return f'"use strict";\nkgNames("{kind.lower()}","{FOLDERS[kind]}",{told});\n'.encode("utf-8", "replace")


def _rows(held: Indexed) -> dict[str, list[Row]]:
    """Name, file, how many papers or sentences there are, and other names; of every kind by id."""
    papers = [_row("Paper", id_, paper.title, [], len(held.said.get(id_, ()))) for id_, paper in held.papers.items()]
    authors = [
        _row("Author", id_, author.name, author.variants, len(held.written.get(id_, ())))
        for id_, author in held.authors.items()
    ]
    found = {"Paper": papers, "Author": authors}
    for label in LABELS:
        found[label] = [
            _row(label, id_, node.name, node.aliases, len(held.done.get((of, id_), ())))
            for (of, id_), node in held.concepts.items()
            if of == label
        ]
    return {kind: sorted(rows, key=lambda row: str(row[1])) for kind, rows in found.items()}


def _row(kind: str, id_: str, name: str, others: Iterable[str], evidence: int) -> Row:
    spellings = {key(name): name}
    for other in others:
        spellings.setdefault(key(other), other)
    file = page_of(kind, id_).rpartition("/")[2].removesuffix(".html")
    return [name, file, evidence, *list(spellings.values())[1:]]
