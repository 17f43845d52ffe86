"""Report: what a graph holds, as documents for people to read, and as pages, Markdown, JSON and CSV of them."""

from kg.report.formats import FORMATS
from kg.report.reports import REPORTS, Report

__all__ = ["FORMATS", "REPORTS", "Report"]
