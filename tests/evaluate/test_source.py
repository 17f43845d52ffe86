import json
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.evaluate import Annotation
from kg.evaluate.source import annotated, annotations_of, extract_all, read_sources, sentences_of
from tests.conftest import SAMPLES


def test_entries_come_from_digests_and_from_files_of_entries(tmp_path: Path) -> None:
    listed = tmp_path / "entries.jsonl"
    listed.write_text(json.dumps({"id": "1", "title": "A title", "text": "첫째. 둘째."}), encoding="utf-8")
    sources, problems = read_sources([SAMPLES / "2024-01-18.md", listed])
    assert sources[0].places == ("/1", "1")
    assert "2024-01-18/2401.09417" in {source.places[0] for source in sources}
    assert all(problem.source.endswith("2024-01-18.md") for problem in problems)
    assert sentences_of(sources)["1"] == ("A title", "첫째.", "둘째.")


def test_a_line_that_is_no_entry_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "entries.jsonl").write_text("{}")
    with pytest.raises(InputError, match=r"entries\.jsonl: no entry in it"):
        read_sources([tmp_path / "entries.jsonl"])


def test_only_what_is_annotated_is_kept_and_read() -> None:
    sources, _ = read_sources([SAMPLES])
    gold = [Annotation("2401.09417"), Annotation("2401.08740", digest="2024-01-18"), Annotation("0000.00000")]
    kept = annotated(sources, gold)
    assert [source.entry.paper for source in kept] == ["2401.09417", "2401.08740"]
    steps: list[tuple[str, int, int]] = []
    found = annotations_of(kept, extract_all(kept, lambda *step: steps.append(step)))
    assert [(held.place, held.id) for held in found][1] == ("2024-01-18/2401.08740", "2401.08740")
    assert "Vim" in {entity.name for entity in found[0].entities}
    assert steps == [("extract", done, 2) for done in range(3)]
