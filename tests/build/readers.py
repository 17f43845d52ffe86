"""Two extractors, for tests of what happens when another one is installed; and builds in a process of their own."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from kg.build import Options, build
from kg.errors import KgError
from kg.extract import Extractor
from kg.model.facts import METRIC, Entry, Extraction

READERS = ("first", "second")
_EXTRACT = Extractor.extract


def _extract_less(extractor: Extractor, entries: Iterable[Entry]) -> Iterator[Extraction]:
    """What the second extractor finds: no metrics."""
    for found in _EXTRACT(extractor, entries):
        yield replace(found, occurrences=tuple(o for o in found.occurrences if o.label != METRIC), statements=())


@contextmanager
def installed(reader: str) -> Iterator[None]:
    """While it lasts that extractor is the one that reads."""
    extract = _EXTRACT if reader == READERS[0] else _extract_less
    with (
        patch("kg.build.planning.built_with", lambda: reader),
        patch("kg.build.reading.built_with", lambda: reader),
        patch.object(Extractor, "extract", extract),
    ):
        yield


def build_with(reader: str, folder: Path, store: Path, options: Options, prune: bool) -> None:  # noqa: FBT001 - a process
    """A build in another process, which has its own working folder."""
    os.chdir(folder)
    with installed(reader), suppress(KgError):
        build([Path()], store, options, prune=prune)


Extractor()  # the lists are read once here, and a process that is forked from one with this module has them
