"""Query: named statements from `cypher/`, and ad-hoc ones behind a guard."""

from kg.query.files import NamedQuery, Parameter, named_queries
from kg.query.guard import check_reading
from kg.query.running import run_cypher, run_query

__all__ = ["NamedQuery", "Parameter", "check_reading", "named_queries", "run_cypher", "run_query"]
