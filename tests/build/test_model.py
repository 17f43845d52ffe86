"""Any sequence of changes, builds, removals, other options and kills ends in the graph of one build of the end state.

`KG_TEST_SEQUENCES=3000` runs more of them than by default.
"""

import multiprocessing
import os
import shutil
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from kg.build import Options, build, remove
from kg.errors import InputError, UsageError
from kg.model.graph import Graph
from kg.model.limits import Limits
from kg.model.trust import Trust
from kg.parse import parse_overrides
from kg.store import open_store
from tests.build.digests import DATES, contents
from tests.build.model import State, after_build, extracted, graph_of
from tests.build.readers import READERS, build_with, installed
from tests.builders import are_same, assert_same

SEQUENCES = int(os.environ.get("KG_TEST_SEQUENCES", "30"))
FILES = ("a.md", "b.md", "in/c.md")
OPTIONS = (
    Options(),
    Options(Limits(max_authors=2, max_papers=1)),
    Options(trust=Trust(keeps_invented=True, min_confidence=0.6)),
    Options(
        overrides=parse_overrides(
            '[rename.benchmark]\nImageNet = "이미지넷"\n[team.author]\n"Ada Lovelace" = true\n', "o.toml"
        )
    ),
)
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.build.readers"])


class Histories(RuleBasedStateMachine):
    """A folder of digests, a store, and what the store must hold."""

    @initialize(one=contents(), other=contents())
    def start(self, one: bytes, other: bytes) -> None:
        self.before = Path.cwd()
        self.folder = Path(tempfile.mkdtemp())
        (self.folder / "in").mkdir()
        os.chdir(self.folder)  # sources are told from here
        self.store = self.folder / "graph.lbug"
        self.state: State = {}
        self.options = OPTIONS[0]
        self.built: Options | None = None
        self.reader = READERS[0]
        self.write("a.md", one)
        self.write_and_build("in/c.md", other, prune=False)

    @rule(name=st.sampled_from(FILES), content=contents())
    def write(self, name: str, content: bytes) -> None:
        (self.folder / name).write_bytes(content)

    @rule(name=st.sampled_from(FILES), content=contents(), prune=st.booleans())
    def write_and_build(self, name: str, content: bytes, *, prune: bool) -> None:
        self.write(name, content)
        self.build_all(prune=prune)

    @rule(name=st.sampled_from(FILES))
    def withdraw(self, name: str) -> None:
        (self.folder / name).unlink(missing_ok=True)

    @rule(name=st.sampled_from(FILES), to=st.sampled_from(FILES))
    def rename(self, name: str, to: str) -> None:
        if (self.folder / name).exists():
            (self.folder / name).replace(self.folder / to)

    @rule(options=st.sampled_from(OPTIONS), reader=st.sampled_from(READERS))
    def change_options(self, options: Options, reader: str) -> None:
        self.options, self.reader = options, reader

    @rule(prune=st.booleans())
    def build_all(self, *, prune: bool) -> None:
        self._build(self._files("."), [Path()], prune=prune)

    @rule(name=st.sampled_from(FILES))
    def build_one(self, name: str) -> None:
        if (self.folder / name).exists():
            self._build(self._files(name), [Path(name)], prune=False)

    @precondition(lambda self: self.built)
    @rule(date=st.sampled_from(DATES))
    def remove(self, date: str) -> None:
        if date not in self.state:
            with pytest.raises(UsageError, match=f"no digest of {date} in the graph"):
                remove(date, self.store)
            return
        remove(date, self.store)
        self.state = {other: held for other, held in self.state.items() if other != date}

    @rule(share=st.floats(0, 1), prune=st.booleans())
    def kill(self, share: float, *, prune: bool) -> None:
        files = self._files(".")
        after = after_build(self.state, files, self.reader, self._pruned(files) if prune else ())
        job = (self.reader, self.folder, self.store, self.options, prune)
        process = FORKS.Process(target=build_with, args=job)
        process.start()
        time.sleep(share * 0.8)
        process.kill()
        process.join()
        held = self._held()
        if held is not None and not (self.built and are_same(held, graph_of(self.state, self.built))):
            self.state, self.built = after, self.options
            assert_same(held, graph_of(self.state, self.built))

    def teardown(self) -> None:
        held = self._held()
        os.chdir(self.before)
        shutil.rmtree(self.folder)
        assert (held is None) == (self.built is None)
        if held is not None and self.built is not None:
            assert_same(held, graph_of(self.state, self.built))

    def _build(self, files: dict[str, bytes], paths: list[Path], *, prune: bool) -> None:
        after = after_build(self.state, files, self.reader, self._pruned(files) if prune else ())
        try:
            with installed(self.reader):
                summary = build(paths, self.store, self.options, prune=prune)
        except InputError:
            assert not extracted({}, after_build({}, files, self.reader, ()))
            return
        except UsageError:  # what the overrides speak of is not there
            assert b"Ada Lovelace" not in b"".join(held.content for held in after.values())
            return
        assert summary.extracted == extracted(self.state, after)
        assert bool(summary.written.rows) == ((after, self.options) != (self.state, self.built))
        self.state, self.built = after, self.options

    def _files(self, under: str) -> dict[str, bytes]:
        found = [name for name in FILES if under in (".", name) and (self.folder / name).exists()]
        return {name: (self.folder / name).read_bytes() for name in found}

    def _pruned(self, files: dict[str, bytes]) -> set[str]:
        return {held.source for held in self.state.values()} - files.keys()

    def _held(self) -> Graph | None:
        if not self.store.exists():
            return None
        with open_store(str(self.store)) as store:
            return store.load()


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=SEQUENCES,
    stateful_step_count=6,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a step takes a second, and to shrink takes hundreds
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
