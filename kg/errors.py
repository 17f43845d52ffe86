"""The errors that a user can meet; each message says what happened, with which value and what to do.

KgError
├── InputError      a file that cannot be read at all
├── UsageError      a name, parameter or option that does not fit
├── StoreError      the store is missing or busy, or the disk fails
│   ├── NoGraphError       nothing is there yet
│   └── BrokenStoreError   what is there is damaged, foreign or of another version
├── QueryError      a statement that the guard refuses or the engine cannot run
└── WorkerError     a process that works beside this one was ended
"""


class KgError(Exception):
    """Base of all expected errors: the command line prints the message in one line and exits with 1."""

    exit_code = 1


class InputError(KgError):
    """An input file that cannot be read at all."""


class UsageError(KgError):
    """A name, parameter or option that does not fit."""

    exit_code = 2


class StoreError(KgError):
    """The store is missing or in use, or cannot be read or written."""


class NoGraphError(StoreError):
    """No graph is in the store's place, and nothing in the way of one."""


class BrokenStoreError(StoreError):
    """What is in the store's place is damaged, foreign or of another version: a build makes it new."""


class QueryError(KgError):
    """A statement that is not allowed or does not run."""


class WorkerError(KgError):
    """A process that works beside this one was ended before its work was done."""
