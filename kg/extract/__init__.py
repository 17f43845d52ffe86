"""Extract: an entry's text to the methods, benchmarks, tasks, metrics and results that it names."""

from kg.extract.extractor import Extractor
from kg.extract.json_form import to_json

__all__ = ["Extractor", "to_json"]
