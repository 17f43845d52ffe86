"""What the source does not tell, and so no figure can: said in every report that it touches."""

from kg.model.people import MARKED
from kg.report.document import Bullets, Inline, Prose, Section, prose

# Measured on dates that the extractor had not seen: F1, as docs/extraction.md has it.
MEASURED = {"methods": 0.86, "benchmarks": 0.9, "metrics": 0.74, "tasks": 0.61, "numbers": 0.92, "results": 0.53}

CHOICE = prose("A digest is a choice of papers: a count says what these digests featured, not all that was written.")
ORDER = prose("Many digests shuffle their author lists, so nothing here is about first or last authors.")
HOMONYMS = (
    f"A score from 0 to 1, marked from {MARKED} on, follows from how many others of the name are expected by its "
    "surname and its first name, and from how many times more often than one person's the papers fall into groups of "
    "co-authors who never meet, or into circles that share none; a name of three papers that another one at least is "
    f"expected to bear has {MARKED} or more."
)
NAMES = prose(
    "A name is all that is known of an author: persons of one name are counted as one, and a person of two names as "
    f"two. Names marked ? may stand for several people. {HOMONYMS} No mark is no proof."
)
VOTES = prose("Votes are those of the day that a digest was made: a snapshot.")
EXTRACTED = prose(
    "What papers do and report was read by a learned extractor. On days that it had not seen it finds methods with F1 "
    f"{MEASURED['methods']}, benchmarks {MEASURED['benchmarks']}, metrics {MEASURED['metrics']}, tasks "
    f"{MEASURED['tasks']} and numbers {MEASURED['numbers']}, and {MEASURED['results']} of results have number, method, "
    "benchmark and metric all right. Read the sentence before you quote a figure."
)
SAID = prose("A digest tells little of a paper: what it leaves out is not here, and no mention is no evidence of none.")


def cut_lists(count: Inline) -> Prose:
    """How many author lists end in `+`."""
    return prose(count, " of these papers have a list that the digest cuts with +: those left out are not counted.")


def limits_section(*limits: Prose) -> Section:
    """The limits as the last part of a report."""
    return Section("limits", "What the source does not tell", (Bullets(limits),))
