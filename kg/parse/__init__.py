"""Parse: a digest's bytes to records, with the line of everything that is kept, doubted or rejected."""

from kg.parse.digest import Parsed, parse_bytes
from kg.parse.entries_file import read_entries
from kg.parse.files import digest_files, parse_file, parse_paths

__all__ = ["Parsed", "digest_files", "parse_bytes", "parse_file", "parse_paths", "read_entries"]
