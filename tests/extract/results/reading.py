"""Results read by the model that ships with kg from texts whose names are marked."""

from kg.extract.results.component import shipped_model
from kg.extract.results.reading import read_results
from kg.model.facts import Statement
from tests.builders import entry

MODEL = shipped_model()


def read(*bullets: str, title: str = "{ZorbNet|proposes}: Mixing") -> tuple[Statement, ...]:
    """The statements of an entry; what stands in braces in it is a name, in the notation of tests.builders."""
    held, extraction = entry("2401.00001", *bullets, title=title)
    return read_results(MODEL, [(held, extraction.occurrences)])[0]


def values(*bullets: str) -> list[float]:
    """The values alone, in reading order."""
    return [statement.value for statement in read(*bullets)]
