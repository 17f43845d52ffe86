"""Any sequence of changes, builds, removals and other options ends in the model's graph, on a server as in a file.

tests/build/test_model.py says the same of files, of many more histories, and with kills; `KG_TEST_NEO4J_SEQUENCES=50`
runs more of them here than by default.
"""

import os
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from neo4j import Driver

from kg.build import Options, build, remove
from kg.errors import InputError, UsageError
from kg.model.limits import Limits
from kg.model.trust import Trust
from kg.parse import parse_overrides
from kg.store import open_store
from servers import empty
from tests.build.digests import DATES, contents
from tests.build.model import State, after_build, graph_of
from tests.build.readers import READERS, installed
from tests.builders import assert_same
from tests.servers.given import Address

SEQUENCES = int(os.environ.get("KG_TEST_NEO4J_SEQUENCES", "5"))
FILES = ("a.md", "b.md", "in/c.md")
OPTIONS = (
    Options(),
    Options(Limits(max_authors=2, max_papers=1)),
    Options(trust=Trust(keeps_invented=True, min_confidence=0.6)),
    Options(overrides=parse_overrides('[rename.benchmark]\nImageNet = "이미지넷"\n', "o.toml")),
)
NAMES = st.sampled_from(FILES)
STEPS = st.one_of(
    st.tuples(st.just("write"), NAMES, contents()),
    st.tuples(st.just("write"), NAMES, contents()),
    st.tuples(st.just("withdraw"), NAMES),
    st.tuples(st.just("rename"), NAMES, NAMES),
    st.tuples(st.just("choose"), st.sampled_from(OPTIONS), st.sampled_from(READERS)),
    st.tuples(st.just("remove"), st.sampled_from(DATES)),
)


class History:
    """The working folder with digests, a store, and what the store must hold."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.state: State = {}
        self.options, self.reader = OPTIONS[0], READERS[0]
        self.built: Options | None = None

    def write(self, name: str, content: bytes) -> None:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_bytes(content)

    def withdraw(self, name: str) -> None:
        Path(name).unlink(missing_ok=True)

    def rename(self, name: str, to: str) -> None:
        if Path(name).exists():
            self.write(to, Path(name).read_bytes())
            if name != to:
                Path(name).unlink()

    def choose(self, options: Options, reader: str) -> None:
        self.options, self.reader = options, reader

    def remove(self, date: str) -> None:
        if date in self.state:
            remove(date, self.address)
            self.state = {other: held for other, held in self.state.items() if other != date}

    def build(self, *, prune: bool) -> None:
        files = {name: Path(name).read_bytes() for name in FILES if Path(name).exists()}
        pruned = {held.source for held in self.state.values()} - files.keys() if prune else set()
        after = after_build(self.state, files, self.reader, pruned)
        try:
            with installed(self.reader):
                summary = build([Path()], self.address, self.options, prune=prune)
        except (InputError, UsageError):  # nothing to read, or what the overrides speak of is not there
            return
        assert bool(summary.written.rows) == ((after, self.options) != (self.state, self.built))
        self.state, self.built = after, self.options

    def check(self) -> None:
        if self.built is not None:
            with open_store(self.address) as store:
                assert_same(store.load(), graph_of(self.state, self.built))


def addresses(server: str) -> Iterator[str]:
    """A file in the working folder, and the server."""
    yield "graph.lbug"
    yield server


@settings(
    max_examples=SEQUENCES,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(first=contents(), steps=st.lists(st.tuples(STEPS, st.booleans()), min_size=3, max_size=6))
def test_a_history_ends_in_the_graph_of_its_end_state(
    neo4j_server: Address, neo4j_driver: Driver, first: bytes, steps: list[tuple[tuple[Any, ...], bool]]
) -> None:
    for address in addresses(neo4j_server.uri):
        empty(neo4j_driver)
        with TemporaryDirectory() as folder, chdir(folder):
            history = History(address)
            history.write("a.md", first)
            history.build(prune=False)
            for (act, *arguments), prune in steps:
                getattr(history, act)(*arguments)
                history.build(prune=prune)
            history.check()
