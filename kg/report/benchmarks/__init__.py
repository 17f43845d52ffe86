"""The report on benchmarks: which are used, when and together, who shares them, and what is reported on them."""

from kg.report.benchmarks.report import benchmarks_document

__all__ = ["benchmarks_document"]
