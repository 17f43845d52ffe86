"""A guard for statements that users write: only reading clauses pass.

No engine is trusted with this: a read-only connection of ladybug still reads and writes files (LOAD FROM,
COPY TO), and Neo4j calls LOAD CSV a read.
"""

import re

from kg.errors import QueryError

_TOKEN = re.compile(
    r"""(?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
      | (?P<name>`(?:[^`]|``)*`)
      | (?P<comment>//[^\r\n]*|/\*.*?\*/)
      | (?P<parameter>\$(?:[^\W\d]\w*|\d+|`(?:[^`]|``)*`))
      | (?P<word>[^\W\d]\w*)
      | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
      | (?P<space>\s+)
      | (?P<mark>.)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|.)", re.DOTALL)

_OPENING = frozenset({"MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN"})
_READING = _OPENING | {"WHERE", "ORDER", "SKIP", "LIMIT", "UNION"}
# Every word that starts a clause or a statement in Cypher of either engine and is not a reading one.
_OTHER = frozenset(
    "ADD ALTER ANALYZE ATTACH BEGIN CALL CHECKPOINT COMMENT COMMIT COPY CREATE DEALLOCATE DELETE DENY DETACH DROP "
    "DRYRUN ENABLE EXECUTE EXPLAIN EXPORT EXTENSION FINISH FOREACH FORCE GRANT IMPORT INSERT INSTALL LOAD MERGE "
    "PREPARE PROFILE PROJECT REALLOCATE REMOVE RENAME REVOKE ROLLBACK SERVER SET SHOW START STOP TERMINATE "
    "UNINSTALL UPDATE USE USING".split()
)


def check_reading(statement: str) -> None:
    """Raise QueryError unless the text is one statement that only reads the graph.

    Neo4j undoes Unicode escapes before it reads a statement, so the text must pass with and without them.
    """
    for text in {statement, _ESCAPE.sub(_unescaped, statement)}:
        _check(text)


def parameters(statement: str) -> set[str]:
    """The names of the `$parameters` in a statement."""
    return {m["parameter"][1:].strip("`") for m in _TOKEN.finditer(statement) if m["parameter"]}


def _unescaped(escape: re.Match[str]) -> str:
    if escape[1]:
        return chr(int(escape[1], 16))
    if escape[0] == "\\u":  # Neo4j takes more than these digits for a number: a sign, digits of other scripts
        raise QueryError(f"a \\u without four hexadecimal digits, at character {escape.start() + 1}")
    return escape[0]


def _check(text: str) -> None:
    tokens = [m for m in _TOKEN.finditer(text) if not (m["space"] or m["comment"])]
    while tokens and tokens[-1].group() == ";":
        tokens.pop()
    if not tokens or (tokens[0]["word"] or "").upper() not in _OPENING:
        raise QueryError(f"a query starts with one of {', '.join(sorted(_OPENING))}")
    before = ""
    end = -1
    for token in tokens:
        _check_token(token, before)
        if token["word"] and token.start() == end and before[-1:].isdigit():
            raise QueryError(f"{before}{token['word']}: a word glued to a number or parameter")
        before, end = token.group(), token.end()


def _check_token(token: re.Match[str], before: str) -> None:
    if (token["mark"] or "") in ("'", '"', "`", "\\"):
        raise QueryError(f"a quote that never ends, or a backslash outside quotes, at character {token.start() + 1}")
    if token.group() == ";":
        raise QueryError("one statement at a time: a ';' stands inside")
    if token.group() == "*" and before == "/":
        raise QueryError(f"a comment that never ends, at character {token.start()}")
    word = (token["word"] or "").upper()
    if word in _OTHER and before not in (".", ":"):  # there it is the name of a property or label
        raise QueryError(f"{word} is not allowed: only reading is (a name of that form goes in `backticks`)")
