"""Entries of our own writing: titles with their own texts, and the same titles with texts that say nothing of them."""

from pathlib import Path

from kg.parse import parse_paths

DIGESTS = Path(__file__).parent / "digests"
OWN, INVENTED = (
    tuple(entry for digest in parse_paths([DIGESTS / name]).digests for entry in digest.entries)
    for name in ("own.md", "invented.md")
)


def own_and_invented() -> list[tuple[str, str]]:
    """(title, text) of all of them."""
    return [(entry.title, entry.text[len(entry.title) + 1 :]) for entry in (*OWN, *INVENTED)]
