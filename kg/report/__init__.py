"""Report: the figures of a graph as Markdown for people to read."""

from kg.report.coauthors import COAUTHOR_TABLES, report_coauthors

__all__ = ["COAUTHOR_TABLES", "report_coauthors"]
