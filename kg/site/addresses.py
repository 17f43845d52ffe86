"""The file of each page: safe on every file system, unique where case does not count, the same from run to run."""

import hashlib
import re
from collections.abc import Mapping

from kg.report.addresses import Addresses

FOLDERS: Mapping[str, str] = {
    "Digest": "digests",
    "Paper": "papers",
    "Author": "authors",
    "Method": "methods",
    "Benchmark": "benchmarks",
    "Task": "tasks",
    "Metric": "metrics",
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# Names that are taken as they are; two of them never make one file, and none has the `_` that comes before a hash.
_PLAIN = re.compile(r"[a-z0-9]+(?:[ .][a-z0-9]+)*")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
_LONGEST = 60  # characters before the hash
_HASH = 16  # hexadecimal digits


def page_of(kind: str, id_: str) -> str:
    """The file of a node's page in the site, with slashes."""
    return f"{FOLDERS[kind]}/{_day(id_) if kind == 'Digest' else file_stem(id_)}.html"


def file_stem(id_: str) -> str:
    """A file's name without its ending: the id, where it is plain, else what is plain in it and a hash."""
    if len(id_) <= _LONGEST and _PLAIN.fullmatch(id_) and not _RESERVED.fullmatch(id_):
        return id_.replace(" ", "-")
    words = re.sub(r"[^a-z0-9]+", "-", id_.lower())[:_LONGEST].strip("-")
    return f"{words}_{hashlib.sha256(id_.encode('utf-8', 'surrogatepass')).hexdigest()[:_HASH]}"


def addresses(files: Mapping[tuple[str, str], str], up: str) -> Addresses:
    """Where links lead: to the files, by kind and id, from a page that is reached by `up` (empty or `../`)."""
    found = {key: up + file for key, file in files.items()}
    return lambda node: found.get((node.kind, node.id), "")


def _day(id_: str) -> str:
    """The date of a digest, whose id ends in it."""
    day = id_.rpartition("/")[2]
    return day if _DAY.fullmatch(day) else file_stem(id_)
