"""Fifth stage: the reported numbers, and what each is a number of."""

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.numbers import find_numbers
from kg.extract.slots import fill_slots


@Language.component("kg_results")
def add_statements(doc: Doc) -> Doc:
    """Set `doc._.statements`."""
    numbers = find_numbers(doc._.entry, doc._.occurrences)
    doc._.statements = fill_slots(doc._.entry, numbers, doc._.occurrences)
    return doc
