"""The learned components: what training wrote is what is read, in either direction, and within its bounds."""

import hashlib
import json
from pathlib import Path

import pytest

from kg.extract.pipeline import STAGES, build_pipeline
from tests.extract.rendering import entry

MODEL = Path(__file__).parents[2] / "kg" / "extract" / "model"
TEXT = "ZorbNet: Faster Mixing\nZorbNet은 GSM8K에서 정확도 85.3%를 기록하여 GPT-4보다 5% 높습니다."


@pytest.mark.parametrize("stage", STAGES)
def test_a_component_says_the_same_after_it_was_written_and_read(stage: str, tmp_path: Path) -> None:
    nlp, other = build_pipeline(), build_pipeline()
    nlp.get_pipe(stage).to_disk(tmp_path / stage)
    other.get_pipe(stage).from_disk(tmp_path / stage)
    docs = []
    for pipeline in (nlp, other):
        doc = pipeline.make_doc(TEXT)
        doc._.entry = entry(TEXT)
        docs.append(pipeline(doc))
    one, read = docs
    assert read._.occurrences == one._.occurrences != ()
    assert read._.statements == one._.statements != ()


def test_the_model_takes_40_mb_at_most() -> None:
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) <= 40_000_000


def test_the_manifest_tells_what_the_model_was_learned_from_and_is_made_of() -> None:
    manifest = json.loads((MODEL / "manifest.json").read_text(encoding="utf-8"))
    assert set(manifest["data"]) == {"train.entries.jsonl", "train.jsonl", "invented.jsonl"}
    files = {
        path.relative_to(MODEL).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in MODEL.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    assert manifest["files"] == files
