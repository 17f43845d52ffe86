"""The component is written and read with a pipeline, and reads many documents as it reads one."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from kg.errors import InputError
from kg.extract.results import ResultsReader
from kg.extract.results.component import shipped_model
from tests.builders import entry

READ = [
    entry(
        "2401.00001",
        "{ZorbNet|proposes}은 {MMLU|evaluates_on}에서 85.3%의 {정확도|measures}를 달성했습니다.",
    ),
    entry("2401.00002", "{Zorb|proposes}을 제안합니다."),
    entry("2401.00003", "{Blip|proposes}은 {BERT|compares}보다 2.5배 빠르고, {FID|measures} 3.2를 기록했습니다."),
]
BATCH = [(held, extraction.occurrences) for held, extraction in READ]


def test_what_is_written_and_read_with_a_pipeline_reads_the_same(tmp_path: Path) -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("kg_results")
    nlp.to_disk(tmp_path / "pipeline")
    component = spacy.load(tmp_path / "pipeline").get_pipe("kg_results")
    assert isinstance(component, ResultsReader)
    found = component.read(BATCH)
    assert found == ResultsReader(shipped_model()).read(BATCH)
    assert [len(statements) for statements in found] == [1, 0, 2]


def test_a_batch_reads_as_its_entries_one_by_one() -> None:
    component = ResultsReader(shipped_model())
    assert component.read(BATCH) == [component.read([one])[0] for one in BATCH]


def test_documents_get_their_statements_in_a_stream_and_alone() -> None:
    for name in ("entry", "occurrences", "statements"):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=())
    nlp = spacy.blank("xx")
    component = ResultsReader(shipped_model())
    docs = []
    for held, names in BATCH:
        doc = nlp.make_doc(held.text)
        doc._.entry, doc._.occurrences = held, names
        docs.append(doc)
    expected = component.read(BATCH)
    assert [doc._.statements for doc in component.pipe(iter(docs), batch_size=2)] == expected
    assert component(docs[2])._.statements == expected[2]


@pytest.mark.parametrize("damage", ["missing", "cut short"])
def test_a_model_that_cannot_be_read_is_an_error_that_names_its_folder(tmp_path: Path, damage: str) -> None:
    component = ResultsReader(shipped_model())
    component.to_disk(tmp_path)
    file = tmp_path / "number.trees"
    if damage == "missing":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[:-20])
    with pytest.raises(InputError, match="install kg anew"):
        component.from_disk(tmp_path)
