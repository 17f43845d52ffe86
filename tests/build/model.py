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
    for source in sorted(files, key=Path):
        for date in digests_in(files[source], source):
            claims.setdefault(date, Held(source, files[source], reader))
    gone = {*files, *pruned}
    return {date: held for date, held in state.items() if held.source not in gone} | claims


def extracted(before: State, after: State) -> int:
    """How many entries must be read to get from one state to the other."""
    new = [
        (date, held)
        for date, held in after.items()
        if date not in before or (before[date].content, before[date].reader) != (held.content, held.reader)
    ]
    return sum(len(digests_in(held.content, held.source)[date].entries) for date, held in new)


def graph_of(state: State, options: Options) -> Graph:
    """The graph of one build of that state."""
    bases = []
    for date, held in sorted(state.items()):
        with installed(held.reader):
            bases.append(read_digests([digests_in(held.content, held.source)[date]]))
    return derive(join(bases), options.limits, options.overrides)
