"""Fifth stage: the reported numbers, and what each is a number of."""

from kg.extract.results.component import ResultsReader

__all__ = ["ResultsReader"]
