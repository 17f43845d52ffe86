"""Make a corpus larger: `python -m benchmarks.corpus DIGESTS TIMES OUT` writes its files and shifted copies of them.

Dates, papers, people and names are shifted together, so that a copy has the degree distributions of the original;
votes, sections, odd forms and odd lines stay as they are.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.shifting import ARXIV_ID, Corpus, Shift
from benchmarks.templates import Read, Template, dates, day_in, fill, make_template
from kg.errors import InputError, KgError, UsageError
from kg.extract import Extractor
from kg.model.keys import key
from kg.parse import Parsed, digest_files, parse_file


@dataclass(frozen=True, slots=True)
class _Source:
    """A digest file: its place in the folder, its bytes, and its template, None for bytes that are no text."""

    place: Path
    content: bytes
    template: Template | None


def write_corpus(source: Path, times: int, out: Path) -> int:
    """Write the digests of a folder and `times - 1` shifted copies of them, and return the number of files.

    Raises InputError for a source without papers, UsageError for a number or a folder `out` that does not fit.
    """
    if times < 1:
        raise UsageError(f"{times} times a corpus: give 1 or more")
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UsageError(f"{out} is there and not an empty folder; give another one")
    paths, read = _read(source)
    corpus = _describe(paths, read)
    sources = [_source(path, source, entries) for path, entries in zip(paths, read, strict=True)]
    for copy in range(times):
        shift = Shift(corpus, copy)
        for file in sources:
            _write(file, shift, out)
    return times * len(sources)


def main(arguments: Sequence[str]) -> str | None:
    """Write what the arguments ask for; the message of an error, None where there is none."""
    try:
        source, times, out = arguments
        files = write_corpus(Path(source), int(times), Path(out))
    except KgError as error:
        return f"corpus: {error}"
    except ValueError:
        return f"corpus: {' '.join(arguments)!r} is not DIGESTS TIMES OUT"
    print(f"{files} files in {out}")
    return None


def _read(source: Path) -> tuple[list[Path], list[list[Read]]]:
    """The files of a folder and the entries of each, with what the extractor finds in them."""
    paths = digest_files([source])
    parsed = [parse_file(path) for path in paths]
    if source.is_file() or not any(digest.entries for file in parsed for digest in file.digests):
        raise InputError(f"{source}: not a folder of digests with papers in them")
    extractor = Extractor()
    return paths, [_extracted(extractor, file) for file in parsed]


def _extracted(extractor: Extractor, parsed: Parsed) -> list[Read]:
    entries = [entry for digest in parsed.digests for entry in digest.entries]
    return list(zip(entries, extractor.extract(entries), strict=True))


def _source(path: Path, folder: Path, read: Iterable[Read]) -> _Source:
    content = path.read_bytes()
    try:
        template = make_template(content.decode("utf-8"), read)
    except UnicodeDecodeError:
        template = None
    return _Source(path.relative_to(folder), content, template)


def _describe(paths: Iterable[Path], read: Iterable[Iterable[Read]]) -> Corpus:
    texts = [path.read_bytes().decode("utf-8", "replace") for path in paths]
    papers = sorted({paper for text in texts for paper in ARXIV_ID.findall(text)})
    days = [day for path, text in zip(paths, texts, strict=True) for day in dates(path.name, text)]
    span = (max(days) - min(days)).days + 1 if days else 1
    next_year = int(papers[-1][:2]) + 1 if papers else 0
    return Corpus(span, {paper: number for number, paper in enumerate(papers)}, next_year, _labels(read))


def _labels(read: Iterable[Iterable[Read]]) -> dict[str, str]:
    """The label that a key has most often: in another entry the same name may be something else."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for entries in read:
        for _, extraction in entries:
            for found in extraction.occurrences:
                counts[key(found.surface)][found.label] += 1
    return {name: min(labels, key=lambda label: (-labels[label], label)) for name, labels in counts.items()}


def _write(file: _Source, shift: Shift, out: Path) -> None:
    path = out / (_place(file.place, shift) if shift.copy else file.place)
    path.parent.mkdir(parents=True, exist_ok=True)
    if shift.copy and file.template is not None:
        path.write_bytes(fill(file.template, shift).encode("utf-8"))
    else:
        path.write_bytes(file.content)


def _place(place: Path, shift: Shift) -> Path:
    """The file's place under the date of the copy, or under the copy's own name where it has no date."""
    for start, end in day_in(place.name):
        return place.with_name(place.name[:start] + shift.day(place.name[start:end]) + place.name[end:])
    return place.with_name(shift.person(place.stem) + place.suffix)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
