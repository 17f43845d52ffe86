"""Processes that work beside this one."""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any

from kg.errors import WorkerError


@contextmanager
def workers(processes: int, start: Callable[..., None], *arguments: Any) -> Iterator[ProcessPoolExecutor]:
    """So many processes that have called `start`; raises WorkerError where one of them ends before its work is done."""
    try:
        # Forked processes would share locks that threads of this one may hold.
        with ProcessPoolExecutor(processes, get_context("spawn"), start, arguments) as pool:
            yield pool
    except BrokenProcessPool as error:
        raise WorkerError(
            "a process that worked for this one was ended from outside, most likely for want of memory; "
            "make room and run the command again"
        ) from error
