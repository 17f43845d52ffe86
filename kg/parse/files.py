"""Find digest files under the given paths and read them all, whatever one of them holds."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import InputError
from kg.model.facts import Digest, Problem
from kg.parse.digest import Parsed, content_hash, parse_bytes


def digest_files(paths: Iterable[Path]) -> list[Path]:
    """The files that are given, and the `*.md` files under the folders that are given; each once, by name.

    Raises InputError for a path that does not exist.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        if not _exists(path):
            raise InputError(f"{path}: no such file or folder")
        for file in filter(_is_digest, sorted(path.rglob("*.md"))) if path.is_dir() else [path]:
            found.setdefault(_resolved(file), file)
    return sorted(found.values())


def parse_file(path: Path) -> Parsed:
    """Read one digest file; a file that cannot be opened is rejected like one that cannot be understood."""
    source = source_of(path)
    try:
        return parse_bytes(path.read_bytes(), source)
    except OSError as error:
        problem = Problem(source, 1, f"rejected: cannot be opened ({error.strerror})", rejected=True)
        return Parsed((), (problem,), 0)


def parse_paths(paths: Iterable[Path]) -> Parsed:
    """Read all digests under the paths; of two files with one date the first by name counts."""
    return resolve_dates(map(parse_file, digest_files(paths)))


def resolve_dates(files: Iterable[Parsed]) -> Parsed:
    """What the files hold together, by date; of two with one date the first counts."""
    digests: dict[str, Digest] = {}
    problems: list[Problem] = []
    headings = 0
    for parsed in files:
        headings += parsed.headings
        problems += parsed.problems
        for digest in parsed.digests:
            kept = digests.setdefault(digest.date, digest)
            if kept is not digest:
                problems += _twice(digest, kept)
    return Parsed(tuple(sorted(digests.values(), key=lambda digest: digest.date)), tuple(problems), headings)


def is_unchanged(path: Path, hashed: str) -> bool:
    """Whether a file's content still has that hash."""
    try:
        return content_hash(path.read_bytes()) == hashed
    except OSError:
        return False


def source_of(path: Path) -> str:
    """The path as given, relative to the working folder where it lies in it."""
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")  # a name may hold bytes that are not UTF-8


def _twice(digest: Digest, kept: Digest) -> Iterator[Problem]:
    first = f"{kept.source}, the first file by name"
    what = f"rejected: the digest of {digest.date} is read from {first}; merge the two or take one out"
    for line in [entry.line for entry in digest.entries] or [1]:
        yield Problem(digest.source, line, what, rejected=True)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself: what is wrong is told when it is opened
        return path.absolute()


def _is_digest(path: Path) -> bool:
    return not path.is_dir()  # a folder may be named so too; a broken link is told when it is opened
