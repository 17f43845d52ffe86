"""Statements for the guard, made from a seed: hostile ones in disguise, and reads that look like them."""

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

GIVEN = {"1": 1, "x": 1}  # the parameters that the statements use

# CANARY and OUTPUT stand for paths in quotes.
LOADS = [
    "LOAD FROM CANARY RETURN *",
    "LOAD FROM CANARY (header=true) RETURN *",
    "LOAD WITH HEADERS (name STRING) FROM CANARY RETURN name",
    "LOAD FROM CANARY WITH * RETURN *",
]
WRITES = [
    "CREATE (m:Graph {id: 'x'})",
    "MERGE (m:Graph {id: 'x'}) RETURN m",
    "MERGE (m:Graph {id: 'kg'}) ON MATCH SET m.complete = false",
    "SET n.complete = false RETURN n",
    "REMOVE n.complete",
    "DELETE n",
    "DETACH DELETE n",
    "FOREACH (y IN [1] | CREATE (:Graph {id: 'x'}))",
    "CREATE NODE TABLE Made (id STRING PRIMARY KEY)",
    "CREATE REL TABLE Made (FROM Paper TO Paper)",
    "CREATE MACRO made (y) AS y + 1",
    "CREATE SEQUENCE made",
    "DROP TABLE Graph",
    "ALTER TABLE Graph ADD made STRING",
    "COMMENT ON TABLE Graph IS 'x'",
    "COPY Graph FROM CANARY",
    "COPY (MATCH (m:Graph) RETURN m.id) TO OUTPUT",
    "COPY (LOAD FROM CANARY RETURN *) TO OUTPUT",
    "EXPORT DATABASE OUTPUT",
    "EXPORT DATABASE OUTPUT (format='csv')",
    "IMPORT DATABASE OUTPUT",
    "INSTALL httpfs",
    "INSTALL json FROM CANARY",
    "LOAD EXTENSION CANARY",
    "UNINSTALL json",
    "ATTACH CANARY AS other (dbtype lbug)",
    "DETACH other",
    "USE other",
    "CALL show_tables() RETURN *",
    "CALL threads=1",
    "CALL { CREATE (m:Graph {id: 'x'}) }",
    "LOAD CSV FROM CANARY AS row RETURN row",
    "BEGIN TRANSACTION",
    "COMMIT",
    "ROLLBACK",
    "CHECKPOINT",
    "EXPLAIN MATCH (m) RETURN m",
    "PROFILE LOAD FROM CANARY RETURN *",
]
# What stands before: after most of these the engine expects another clause.
LEADS = [
    *("", "RETURN 1;", "MATCH (n:Graph) RETURN n;", "MATCH (n:Graph) RETURN n UNION", "BEGIN TRANSACTION;"),
    *("MATCH (n:Graph)", "MATCH (n:Graph) WITH n", "OPTIONAL MATCH (n:Graph) WITH *", "UNWIND [1] AS n WITH n"),
    *("MATCH (n:Graph) WITH n LIMIT 1", "MATCH (n:Graph) WITH n LIMIT 0x1", "MATCH (n:Graph) WITH n LIMIT 1e2"),
    *("MATCH (n:Graph) WITH n LIMIT $1", "MATCH (n:Graph) WITH n, $x AS x", "MATCH (n:Graph) WITH n WHERE 1=1.0"),
    *("MATCH (n:Graph) WITH n WHERE 1=1.", "MATCH (n:Graph) WITH n WHERE n.id = 'kg'", "MATCH (n:Graph) WITH n, n."),
    *("MATCH (n:Graph) WITH n WHERE n:", "MATCH (n:Graph) WITH n WHERE [1][1] = 1 AND [1]=[1]", "WITH 1 AS as"),
    *("MATCH (AS:Graph) WITH AS", "WITH 1 AS `n`", "WITH 1 AS `n``m`", "WITH 1 AS `LOAD`", "WITH {a: 1} AS n"),
    *("WITH 'it\\'s' AS n", "WITH 'a\\\\' AS n", 'WITH "a\\"" AS n', "WITH 'a''b' AS n", "WITH '\\u0027' AS n"),
    *("MATCH (n:Graph) WHERE EXISTS {", "MATCH (n:Graph) RETURN COUNT {", "MATCH (n:Graph) WHERE EXISTS { MATCH (n)"),
    *("RETURN 'open", 'RETURN "open', "RETURN `open", "RETURN 'open\\", "MATCH (n:Graph) /*", "/* /* */", "/*/", "//"),
    *(
        "// c\n",
        "// c\r",
        "// c\r\n",
        "MATCH (n:Graph) WITH n // '\n",
        "MATCH (n:Graph) WITH n /* ' */",
        "/**/",
        "/***/",
    ),
]
TAILS = [
    "",
    "",
    "",
    "",
    ";",
    ";;",
    " }",
    " // '",
    " // */",
    " */",
    "'",
    '"',
    "`",
    "\\",
    " RETURN 1",
    "; RETURN 1",
    "\0",
]
# White space of every kind, and what only looks like it.
SPACES = [*" \n\t\r\v\f\x1c\x1f\x85\xa0", "\u1680", "\u180e", "\u2003", "\u2028", "\u2029", "\u202f", "\u3000"]
UNSEEN = ["\u200b", "\u200d", "\u2060", "\ufeff", "\xad", "\0"]
COMMENTS = [
    "/**/",
    "/* x */",
    "/* ' */",
    "/* /* */",
    "/*\n*/",
    "/*/ x */",
    "// x\n",
    "// '\n",
    "//\r\n",
    "// \\\n",
    "//\r",
]
WORDS = (
    "ALTER ATTACH BEGIN CALL CHECKPOINT COMMIT COPY CREATE DELETE DETACH DROP EXPLAIN EXPORT FOREACH IMPORT INSTALL "
    "LOAD MERGE PROFILE REMOVE ROLLBACK SET SHOW USE".split()
)
# WORD stands for one of them: in strings, comments and backticks all of these run, and as names the guard lets them by.
RUNNABLE = [
    "MATCH (p:Paper) WHERE p.title CONTAINS 'WORD; WORD' RETURN p.id",
    "MATCH (p:Paper) WHERE p.title = \"it\\\"s WORD\" OR p.title = 'it\\'s WORD' RETURN p.id",
    "// WORD all\nMATCH (g:Graph) RETURN g.id;",
    "// WORD all\r\nMATCH (g:Graph) RETURN g.id // ' WORD",
    "/* WORD (n); ' */ MATCH (g:Graph) /* /* WORD */ RETURN g.id /**/",
    "MATCH (g:Graph) RETURN g.id AS `WORD`, 1 AS `a``WORD`",
    "MATCH (`WORD`:Graph) RETURN `WORD`.id",
    "UNWIND ['WORD', 'x'] AS x WITH x ORDER BY x DESC SKIP 1 LIMIT 1 RETURN x, $x",
    "WITH {a: 'WORD', b: [1, 2.5, 1e3]} AS m RETURN m.a, m.b[1..2]",
    "WITH CASE WHEN $x = 1 THEN 'WORD' ELSE \"WORD\" END AS c RETURN upper(c), size(c)",
    "MATCH (p:Paper) WHERE EXISTS { MATCH (p)-[:USES]->(m:Method) WHERE m.name = 'WORD' } RETURN count(p) AS n",
    "MATCH (a:Author) WHERE COUNT { MATCH (a)-[:AUTHORED]->(p:Paper) WHERE p.title <> 'WORD' } > 1 RETURN a.name",
    "MATCH (g:Graph) OPTIONAL MATCH (p:Paper {title: 'WORD'}) RETURN g.id, p.id IS NULL",
    "MATCH (a:Paper)-[:SHARES_BENCHMARK*1..2]-(b:Paper) WHERE a.title = 'WORD' RETURN DISTINCT b.id LIMIT 1",
    "RETURN 'WORD' AS x UNION ALL RETURN 'x' AS x",
    "MATCH (p:Paper) WITH p, count(*) AS n WHERE NOT p.title STARTS WITH 'WORD' AND n >= 1 RETURN p.id, collect(n)[1]",
    "RETURN list_transform([1, 2], y -> y + 1) AS x, coalesce(null, 'WORD') AS y",
    "RETURN 'C:\\\\u0027WORD' AS x, '\\u0041 WORD' AS y, 'a\\\\' AS z",
    "RETURN '$x WORD // /* ' AS x, \"' WORD\" AS y, '\nWORD\n' AS z",
]
NAMING = [
    "MATCH (n:WORD) RETURN n",
    "MATCH (n:`WORD`)-[r:WORD]->(m:Paper:WORD) RETURN r",
    "MATCH (n)-[:WORD*1..3]->(m) WHERE n.WORD = m . WORD RETURN n.`WORD`, $`WORD`, $WORD",
]


def hostile(random: Random, payload: str, canary: Path, output: Path) -> str:
    """A statement around a payload, disguised; it need not be one that an engine can parse."""
    lead = random.choice(LEADS)
    joint = random.choice(["", " ", _gap(random)])
    text = lead + joint + _disguised(random, payload) + random.choice(TAILS)
    if random.random() < 0.1:
        text = _damaged(random, text)
    return text.replace("CANARY", f"'{canary}'").replace("OUTPUT", f"'{output}'")


def reads(random: Random, frame: str) -> Iterator[str]:
    """A legitimate statement with every word, in mixed case and odd white space."""
    for word in WORDS:
        pieces = frame.replace("WORD", _mixed(random, word)).split(" ")
        yield pieces[0] + "".join(random.choice("     \t\f\v\xa0\u2003\u2028") + piece for piece in pieces[1:])


def _disguised(random: Random, payload: str) -> str:
    hard = random.random() < 0.4  # the others stay such that the engine would run them
    tokens = re.findall(r"'[^']*'|\w+|\S", payload)
    return "".join(_token(random, token, hard) + _gap(random, hard) for token in tokens[:-1]) + tokens[-1]


def _token(random: Random, token: str, hard: bool) -> str:  # noqa: FBT001
    if not token.isalpha() or token in ("CANARY", "OUTPUT", "Graph", "Paper"):
        return token
    token = _mixed(random, token)
    match random.randrange(12) if hard else None:
        case 0:
            return f"`{token}`"
        case 1:
            return f"\\u{ord(token[0]):04x}{token[1:]}"
        case 2:
            return token[0] + random.choice(UNSEEN) + token[1:]
    return token


def _gap(random: Random, hard: bool = True) -> str:  # noqa: FBT001, FBT002
    kinds = [[" "], SPACES, COMMENTS, UNSEEN, [""]] if hard else [[" "], [" \t", "\f", "\xa0", "\u2028"], COMMENTS[:2]]
    return random.choice(random.choice(kinds))


def _mixed(random: Random, word: str) -> str:
    return random.choice([word, word.lower(), "".join(random.choice([c.lower(), c]) for c in word)])


def _damaged(random: Random, text: str) -> str:
    """A character is lost or put in, or the end is missing."""
    at = random.randrange(len(text))
    return random.choice(
        [text[:at], text[:at] + text[at + 1 :], text[:at] + random.choice("'\"`\\;/*{}$1.:") + text[at:]]
    )
