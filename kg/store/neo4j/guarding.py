"""A statement is run only if the server's own plan of it reads the graph and nothing else.

Read access is no guard on a single server, and the server calls a statement a read that reads its files by LOAD CSV.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from neo4j import ManagedTransaction, Transaction

from kg.errors import QueryError

_PROCEDURES = ("db.index.fulltext.queryNodes(",)
# What reads no graph: files, and the server itself. The planner keeps some subqueries as text within the details of an
# operator, where quoted texts and names may hold anything.
_REFUSED_OPERATORS = ("LoadCSV", "Show", "Terminate")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|`(?:[^`]|``)*`', re.DOTALL)
_REFUSED_WITHIN = re.compile(r"\bLOAD\s+CSV\b|\b(?:Unr|R)esolvedCall\b|\bCALL\s+[\w.]+\s*\(", re.IGNORECASE)


def check_plan(transaction: Transaction | ManagedTransaction, statement: str, parameters: Mapping[str, Any]) -> None:
    """Raise QueryError unless the plan of the statement only reads; it is planned and not run."""
    summary = transaction.run(f"EXPLAIN {statement}", dict(parameters)).consume()
    if summary.query_type != "r" or summary.plan is None:
        raise QueryError("the statement does more than read the graph")
    for operator, details in _operators(summary.plan):
        if operator == "ProcedureCall" and not details.startswith(_PROCEDURES):
            raise QueryError(f"the procedure {details.partition('(')[0]} may not be called: only the graph may be read")
        if operator.startswith(_REFUSED_OPERATORS) or _REFUSED_WITHIN.search(_QUOTED.sub("", details)):
            raise QueryError("only the graph may be read: no files, no procedures, nothing about the server")


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The operators of the whole tree, each with what the server says about it."""
    yield plan["operatorType"].partition("@")[0], str(plan.get("args", {}).get("Details", ""))
    for child in plan.get("children", ()):
        yield from _operators(child)
