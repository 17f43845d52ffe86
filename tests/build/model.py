"""What a store must hold after any history, told by the plainest means: read everything anew."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.base import join
from kg.build import Options
from kg.build.reading import read_digests
from kg.derive import derive
from kg.model.facts import Digest
from kg.model.graph import Graph
from kg.parse.digest import parse_bytes
from tests.build.readers import installed


@dataclass(frozen=True)
class Held:
    """Where a digest was read from, what stood there, and which extractor read it."""

    source: str
    content: bytes
    reader: str


State = Mapping[str, Held]


def digests_in(content: bytes, source: str) -> dict[str, Digest]:
    """The digests of a file by date."""
    return {digest.date: digest for digest in parse_bytes(content, source).digests}


def after_build(state: State, files: Mapping[str, bytes], reader: str, pruned: Iterable[str]) -> State:
    """The state after a build of the files, by name; `pruned` are the sources that go, if they are not among them."""
    claims: dict[str, Held] = {}
    read = {source: digests_in(files[source], source) for source in sorted(files, key=Path)}
    for source, dates in read.items():
        for date in dates:
            claims.setdefault(date, Held(source, files[source], reader))
    gone = {*(source for source in files if read[source]), *pruned}  # where nothing can be read, all is kept
    return {date: held for date, held in state.items() if held.source not in gone} | claims


def extracted(before: State, after: State) -> int:
    """How many entries must be read to get from one state to the other."""
    new = [
        (date, held) for date, held in after.items() if date not in before or _read_by(before[date]) != _read_by(held)
    ]
    return sum(len(digests_in(held.content, held.source)[date].entries) for date, held in new)


def _read_by(held: Held) -> tuple[bytes, str, str]:
    """What decides the facts: a file's name may give a date."""
    return held.content, Path(held.source).name, held.reader


def graph_of(state: State, options: Options) -> Graph:
    """The graph of one build of that state."""
    bases = []
    for date, held in sorted(state.items()):
        with installed(held.reader):
            bases.append(read_digests([digests_in(held.content, held.source)[date]]))
    return derive(join(bases), options.limits, options.overrides, trust=options.trust)
