from pathlib import Path

import spacy

from kg.extract import Extractor
from kg.extract.own_text import OwnText
from kg.extract.own_text.component import DATA
from kg.extract.own_text.model import load_model
from kg.extract.pipeline import build_pipeline
from tests.extract.own_text.texts import INVENTED, OWN


def test_the_extractor_says_how_sure_a_text_is_and_reads_it_all_the_same() -> None:
    own, invented = Extractor().extract([OWN[0], INVENTED[0]])
    assert own.text_matches > 0.9
    assert invented.text_matches < 0.1
    assert "트랜스포머" in {occurrence.surface for occurrence in invented.occurrences}


def test_it_is_the_first_stage_of_the_pipeline() -> None:
    assert build_pipeline().pipe_names[0] == "kg_own_text"


def test_the_component_is_written_and_read_with_a_pipeline(tmp_path: Path) -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("kg_own_text")
    nlp.to_disk(tmp_path / "pipeline")
    read = spacy.load(tmp_path / "pipeline").get_pipe("kg_own_text")
    assert isinstance(read, OwnText)
    component = OwnText(load_model(DATA))
    for one in (*OWN, *INVENTED):
        assert read.judge(one) == component.judge(one)
