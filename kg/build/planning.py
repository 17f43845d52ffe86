"""Compare the files that are given with the digests that a store holds."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePath

from kg.build.finding import find_digests
from kg.build.plan import Plan
from kg.errors import InputError
from kg.fingerprints import built_with
from kg.model import nodes
from kg.model.facts import Digest, Problem
from kg.parse import Parsed, digest_files, is_unchanged, parse_file, resolve_dates, source_of


def make_plan(paths: Iterable[Path], held: Sequence[nodes.Digest], *, prune: bool = False) -> tuple[Plan, list[Digest]]:
    """What a build of the paths has to do where a store holds these digests, and those that it must read, by date.

    Only files that differ from what the store holds are parsed. Raises InputError where no digest is to be had.
    """
    paths = list(paths)
    files, alike = _by_source(digest_files(paths))
    same, parsed = _read_files(files, held)
    read = resolve_dates(parsed.values())
    met = {*(digest.id for digest in same), *(digest.id for digest in read.digests)}
    rest = [digest for digest in held if digest.id not in met]
    half = {digest.id for digest in rest if not digest.content_hash}
    lost = [digest for digest in rest if digest.source not in files and _is_under(digest.source, paths)]
    if not same and not any(digest.entries for digest in read.digests) and not (prune and lost):
        first = f"; {read.problems[0]}" if read.problems else ""
        raise InputError(f"no paper in a digest under {', '.join(map(str, paths))}{first}")
    kinds = _by_kind(read.digests, held)
    to_read = [digest for digest in read.digests if digest.id in {*kinds["added"], *kinds["changed"], *kinds["stale"]}]
    of_files = [digest for digest in rest if digest.source in files]
    unread = {digest.id for digest in of_files if digest.source in parsed and not parsed[digest.source].digests}
    withdrawn = [digest for digest in of_files if digest.id not in unread]
    plan = Plan(
        held=_with_ids(held),
        added=kinds["added"],
        changed=kinds["changed"],
        stale=kinds["stale"],
        moved={digest.id: digest.source for digest in read.digests if digest.id in kinds["moved"]},
        removed={digest.id for digest in [*withdrawn, *(lost if prune else ())]} | half,
        gone=set() if prune else {digest.id for digest in lost} - half,
        unread=unread - half,
        half=half,
        given=met,
        problems=(*_known_problems(same), *read.problems, *alike),
        headings=read.headings,
        entries=sum(len(digest.entries) for digest in read.digests),
        entries_to_read=sum(len(digest.entries) for digest in to_read),
    )
    return plan, to_read


def removal(what: str, held: Sequence[nodes.Digest]) -> Plan:
    """What a removal has to do: the digest of a date or those of a file go; raises UsageError where there is none."""
    gone = {digest.id for digest in find_digests(what, held)}
    half = {digest.id for digest in held if not digest.content_hash} - gone
    return Plan(_with_ids(held), removed=gone | half, half=half)


def _by_source(found: Iterable[Path]) -> tuple[dict[str, Path], list[Problem]]:
    """The files by their names as they are told; of two whose names read alike (no UTF-8) the second is rejected."""
    files: dict[str, Path] = {}
    problems = []
    for file in found:
        source = source_of(file)
        if files.setdefault(source, file) is not file:
            what = "rejected: another file's name reads like this one's; rename one of them"
            problems.append(Problem(source, 1, what, rejected=True))
    return files, problems


def _read_files(
    files: Mapping[str, Path], held: Sequence[nodes.Digest]
) -> tuple[list[nodes.Digest], dict[str, Parsed]]:
    """The digests of the files that are as they were, and what the others hold.

    A file is parsed, too, where another now holds one of its dates: which of them counts, the files' names tell.
    """
    of_source: dict[str, list[nodes.Digest]] = {}
    for digest in held:
        of_source.setdefault(digest.source, []).append(digest)
    same = {source: of_source[source] for source, file in files.items() if _is_same(file, of_source.get(source, ()))}
    parsed = {source: parse_file(file) for source, file in files.items() if source not in same}
    while claimed := _claimed(same, parsed):
        for source in claimed:
            del same[source]
            parsed[source] = parse_file(files[source])
    unchanged = [digest for digests in same.values() for digest in digests]
    return unchanged, {source: parsed[source] for source in files if source in parsed}


def _is_same(file: Path, digests: Sequence[nodes.Digest]) -> bool:
    """Whether the store has all of a file as it is, read as it would be read now."""
    if not digests or not all(digest.content_hash for digest in digests):
        return False
    if len(digests) != digests[0].parts or any(d.built_with != built_with() for d in digests):
        return False
    return is_unchanged(file, digests[0].content_hash)


def _claimed(same: Mapping[str, Sequence[nodes.Digest]], parsed: Mapping[str, Parsed]) -> list[str]:
    """The unchanged files with a date that a parsed one has too."""
    dates = {digest.id for read in parsed.values() for digest in read.digests}
    return [source for source, digests in same.items() if any(digest.id in dates for digest in digests)]


def _by_kind(read: Iterable[Digest], held: Iterable[nodes.Digest]) -> dict[str, set[str]]:
    """The ids of the digests that were parsed, apart by what they are in the light of the store's."""
    kinds: dict[str, set[str]] = {"added": set(), "changed": set(), "stale": set(), "moved": set()}
    before = _with_ids(held)
    for digest in read:
        if kind := _kind(digest, before.get(digest.id)):
            kinds[kind].add(digest.id)
    return kinds


def _kind(digest: Digest, before: nodes.Digest | None) -> str | None:
    if before is None:
        return "added"
    if before.content_hash != digest.content_hash or _named(before.source) != _named(digest.source):
        return "changed"  # a file's name may give a date, so it is part of what is read
    if before.built_with != built_with():
        return "stale"
    return "moved" if before.source != digest.source else None


def _named(source: str) -> str:
    return PurePath(source).name


def _is_under(source: str, paths: Iterable[Path]) -> bool:
    """Whether a file stood in one of the folders."""
    return any(Path(source).resolve().is_relative_to(path.resolve()) for path in paths if path.is_dir())


def _known_problems(digests: Iterable[nodes.Digest]) -> list[Problem]:
    """What was wrong in files that are as they were, each once."""
    told = dict.fromkeys((digest.source, told) for digest in digests for told in digest.problems)
    return [_problem(source, *text.split(": ", 1)) for source, text in told]


def _problem(source: str, line: str, what: str) -> Problem:
    return Problem(source, int(line), what, rejected=what.startswith("rejected"))


def _with_ids(digests: Iterable[nodes.Digest]) -> dict[str, nodes.Digest]:
    return {digest.id: digest for digest in digests}
