"""Learn what ships in kg/extract/model from annotated entries: `python -m training DATA`, or `make train DATA=DIR`."""

import argparse
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path

from kg.model.facts import Extraction
from training import own_text
from training.examples import Example, read_examples
from training.manifest import MANIFEST, write_manifest
from training.names import train_names
from training.report import report
from training.results import ResultsTraining

MODEL = Path(__file__).parent.parent / "kg" / "extract" / "model"
FILES = ("train.entries.jsonl", "train.jsonl", "invented.jsonl")


def main() -> int:
    """Train, say how good each part is on what it did not see, and put the model in place of the one before."""
    options = _options()
    if _is_something_else(options.model):
        print(
            f"{options.model}: no folder of a model; give a new folder, or one that this command wrote", file=sys.stderr
        )
        return 2
    missing = [name for name in FILES if not (options.data / name).is_file()]
    if missing:
        print(f"{options.data}: {', '.join(missing)} not found; give the folder of annotations", file=sys.stderr)
        return 2
    began = time.monotonic()

    def told(what: str) -> None:
        print(f"{time.monotonic() - began:6.0f} s  {what}", file=sys.stderr, flush=True)

    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "model"
        own_text.train(options.data, model / "own_text")
        told("texts of one's own")
        examples = read_examples(options.data)
        told(f"{len(examples)} annotated entries")
        trained = train_names(examples, options.processes, told)
        trained.save(model)
        told("names")
        found = _read_results(examples, trained.held_out, model / "results")
        told("results")
        figures = report(examples, found, options.data / "pairs.jsonl", options.held_out)
        figures["own text"] = own_text.figures(own_text.cross_validate(options.data))
        write_manifest(model, [options.data / name for name in FILES], figures)
        print(json.dumps(figures, indent=1, ensure_ascii=False))
        _put(model, options.model)
    told(f"written to {options.model}")
    return 0


def _is_something_else(folder: Path) -> bool:
    """Whether a folder holds files, and no model."""
    return folder.is_file() or (folder.is_dir() and any(folder.iterdir()) and not (folder / MANIFEST).is_file())


def _put(model: Path, place: Path) -> None:
    """Copy the model beside its place, then swap the two."""
    new, old = place.with_name(f"{place.name}.new"), place.with_name(f"{place.name}.old")
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(model, new)
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="training", description=__doc__)
    parser.add_argument("data", type=Path, metavar="DATA", help="a folder with " + ", ".join(FILES))
    parser.add_argument("--model", type=Path, default=MODEL, metavar="DIR", help="where the model goes")
    parser.add_argument("--processes", type=int, default=2, metavar="N", help="how many at once; the model is the same")
    parser.add_argument(
        "--held-out", type=Path, metavar="FILE", help="write what models that never saw it find in each entry"
    )
    return parser.parse_args()


def _read_results(examples: list[Example], occurrences: dict[str, tuple], model: Path) -> dict[str, Extraction]:  # type: ignore[type-arg]
    """Train what reads results, and read each entry by what never saw its dates."""
    entries = [example.entry for example in examples]
    gold = {example.entry.paper: example.gold for example in examples}
    training = ResultsTraining(entries, gold, occurrences)
    training.model().to_disk(model)
    statements = training.held_out_statements()
    return {paper: Extraction(occurrences[paper], statements[paper]) for paper in occurrences}


if __name__ == "__main__":
    sys.exit(main())
