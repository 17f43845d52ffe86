"""The spaCy pipeline: a tokenizer and one component for each stage."""

import spacy
from spacy.language import Language
from spacy.tokens import Doc

# Importing a stage registers its component.
from kg.extract import candidates, classify, merge, results, roles  # noqa: F401 (imported to register)
from kg.extract.records import Candidates
from kg.extract.tokens import build_tokenizer

STAGES = ("kg_candidates", "kg_classify", "kg_merge", "kg_roles", "kg_results")
EXTENSIONS: dict[str, object] = {
    "entry": None,
    "candidates": Candidates(),
    "typings": None,
    "places": (),
    "occurrences": (),
    "statements": (),
}


def build_pipeline() -> Language:
    """Return the pipeline; its documents are to have `doc._.entry` set before it runs."""
    for name, default in EXTENSIONS.items():
        Doc.set_extension(name, default=default, force=True)
    nlp = spacy.blank("xx")
    nlp.tokenizer = build_tokenizer(nlp.vocab)
    nlp.max_length = 10**9  # characters: the limit is for parsers, of which there is none here
    for stage in STAGES:
        nlp.add_pipe(stage)
    return nlp
