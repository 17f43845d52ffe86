"""The spaCy pipeline: a tokenizer and one component for each stage."""

import spacy
from spacy.attrs import IS_SPACE  # type: ignore[import-not-found]  # compiled, ships no types
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

# Importing a stage registers its component.
from kg.extract import own_text, results  # noqa: F401 (imported to register)
from kg.extract.entities import component as entities  # noqa: F401
from kg.extract.names import component as names  # noqa: F401
from kg.extract.roles import component as roles  # noqa: F401
from kg.extract.tokens import build_tokenizer

STAGES = ("kg_own_text", "kg_names", "kg_entities", "kg_roles", "kg_results")
EXTENSIONS: dict[str, object] = {
    "entry": None,
    "text_matches": 1.0,
    "keys": None,
    "groups": (),
    "occurrences": (),
    "statements": (),
}


def build_pipeline() -> Language:
    """Return the pipeline; its documents are to have `doc._.entry` set before it runs."""
    nlp = new_pipeline()
    for stage in STAGES:
        nlp.add_pipe(stage)
    return nlp


def new_pipeline() -> Language:
    """Return a pipeline that has the tokenizer and no stage."""
    for name, default in EXTENSIONS.items():
        Doc.set_extension(name, default=default, force=True)
    # Nothing else is asked of a word, and to note all that spaCy can takes longer than to find the words.
    nlp = spacy.blank("xx", vocab=Vocab(lex_attr_getters={IS_SPACE: str.isspace}))
    nlp.tokenizer = build_tokenizer(nlp.vocab)
    nlp.max_length = 10**9  # characters: the limit is for parsers, of which there is none here
    return nlp
