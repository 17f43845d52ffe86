"""What a model was learned from and is made of, in one file beside it."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
LIBRARIES = ("lightgbm", "numpy", "scikit-learn", "scipy", "spacy", "treelite")


def write_manifest(model: Path, data: Sequence[Path], figures: Mapping[str, Any]) -> None:
    """Write `manifest.json` into the model's folder: hashes of data and files, versions, and the held-out figures."""
    files = sorted(path for path in model.rglob("*") if path.is_file())
    manifest = {
        "data": {path.name: _hash(path) for path in data},
        "libraries": {name: version(name) for name in LIBRARIES},
        "files": {path.relative_to(model).as_posix(): _hash(path) for path in files},
        "held out": figures,
    }
    (model / MANIFEST).write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
