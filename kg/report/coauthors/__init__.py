"""The report on the co-author network: counted by stated rules, measured, ranked, parted, followed over months."""

from kg.report.coauthors.report import coauthors_document

__all__ = ["coauthors_document"]
