"""`kg build` in a process that is forked from one with all imports: those alone take a second, and write nothing."""

import os
import sys

import kg.build.reading
import kg.derive
import kg.store
from kg.cli import app, main
from kg.extract import Extractor

__all__ = ["app", "build_in", "kg"]

Extractor()  # the lists of known names are read once, here


def build_in(folder: str, store: str) -> None:
    """The command, with the folder as the working one: the graph tells where digests were read."""
    os.chdir(folder)
    for stream in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
    sys.argv = ["kg", "build", ".", "--prune", "--store", store]
    main()
