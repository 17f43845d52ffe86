"""Parse: a digest's bytes to records, with the line of everything that is kept, doubted or rejected."""

from kg.parse.digest import Parsed, parse_bytes
from kg.parse.entries_file import read_entries
from kg.parse.files import digest_files, is_unchanged, parse_file, parse_paths, resolve_dates, source_of
from kg.parse.overrides_file import parse_overrides, read_overrides

__all__ = [
    "Parsed",
    "digest_files",
    "is_unchanged",
    "parse_bytes",
    "parse_file",
    "parse_overrides",
    "parse_paths",
    "read_entries",
    "read_overrides",
    "resolve_dates",
    "source_of",
]
