"""Statements that Neo4j could run and that do more than read the graph; FILE stands for the address of a file."""

LOADS = [
    "LOAD CSV FROM FILE AS row RETURN row",
    "LOAD CSV WITH HEADERS FROM FILE AS row RETURN row.name",
    "MATCH (g:Graph) LOAD CSV FROM FILE AS row RETURN row",
    "MATCH (g:Graph) WITH g LOAD CSV FROM FILE AS row WITH row RETURN row",
    "CALL { LOAD CSV FROM FILE AS row RETURN row } RETURN row",
    "CALL () { LOAD CSV FROM FILE AS row RETURN row } RETURN row",
    "RETURN ['x'] AS row UNION LOAD CSV FROM FILE AS row RETURN row",
    "RETURN COLLECT { LOAD CSV FROM FILE AS row RETURN row } AS rows",
    # what the planner keeps inside an expression, where the plan's operators do not show it
    "MATCH (g:Graph) RETURN CASE WHEN g.complete THEN COLLECT { LOAD CSV FROM FILE AS row RETURN row } END AS rows",
    "MATCH (g:Graph) RETURN [y IN [1, 2] | COLLECT { LOAD CSV FROM FILE AS row RETURN row }] AS rows",
    "MATCH (g:Graph) RETURN [y IN [1] | [z IN [2] | COLLECT { LOAD CSV FROM FILE AS row RETURN row }]] AS rows LIMIT 1",
    "RETURN reduce(a = [], y IN [1, 2] | a + COLLECT { LOAD CSV FROM FILE AS row RETURN row }) AS rows",
    "MATCH (g:Graph) RETURN [y IN [1] | CoLlEcT/**/{ lOaD /* ' */ cSv\nfRoM FILE aS row rEtUrN row }] AS rows",
    "MATCH (g:Graph) RETURN [y IN [1] | COLLECT { WITH '\\\"}' AS a LOAD CSV FROM FILE AS row RETURN row }] AS rows",
    "MATCH (g:Graph) RETURN [y IN [1] | COLLECT { WITH '`' AS a LOAD CSV FROM FILE AS row RETURN row }] AS rows",
    'MATCH (g:Graph) RETURN [y IN [1] | COLLECT { WITH 1 AS `"` LOAD CSV FROM FILE AS row RETURN row }] AS rows',
    "CYPHER runtime=slotted LOAD CSV FROM FILE AS row RETURN row",
    "CYPHER 5 LOAD CSV FROM FILE AS row RETURN row",
    "WITH $x AS g RETURN [y IN [1] | COLLECT { WITH g AS ```` LOAD CSV FROM FILE AS r WITH r, 1 AS ```` RETURN r }]",
]
SECRETLY = [  # a file is read, and only its presence shows
    "RETURN EXISTS { LOAD CSV FROM FILE AS row RETURN row } AS held",
    "MATCH (g:Graph) WHERE any(y IN [1] WHERE EXISTS { LOAD CSV FROM FILE AS row RETURN row }) RETURN g.id",
    "MATCH (g:Graph) WHERE all(y IN [1] WHERE COUNT { LOAD CSV FROM FILE AS row RETURN row } > 1) RETURN g.id",
    "MATCH (g:Graph) WITH g ORDER BY COUNT { LOAD CSV FROM FILE AS row RETURN row } RETURN g.id",
    "CALL db.index.fulltext.queryNodes('kg_names', [y IN [1] | COLLECT { LOAD CSV FROM FILE AS r RETURN r[0] }[0]][0]) "
    "YIELD node RETURN node",
]
CALLS = [
    "CALL db.labels()",
    "CALL db.labels() YIELD label RETURN label",
    "CALL `db`.`labels`()",
    "CALL dbms.listConfig() YIELD name, value RETURN name, value",
    "CALL dbms.components() YIELD name RETURN name",
    "CALL dbms.queryJmx('*:*')",
    "CALL db.createLabel('Made')",
    "CALL db.awaitIndexes()",
    "CALL db.clearQueryCaches()",
    "CALL tx.setMetaData({x: 1})",
    "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()",
    "CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer RETURN analyzer",
    "CALL db.index.fulltext.queryNodes('kg_names', 'vim') YIELD node CALL db.labels() YIELD label RETURN label",
    "RETURN COLLECT { CALL db.labels() YIELD label RETURN label } AS labels",
    "MATCH (g:Graph) RETURN [y IN [1] | COLLECT { CALL db.labels() YIELD label RETURN label }] AS labels",
    "MATCH (g:Graph) RETURN CASE WHEN g.complete THEN COLLECT { CALL db.labels() YIELD label RETURN label } END AS x",
]
SHOWS = [
    *("SHOW INDEXES", "SHOW CONSTRAINTS YIELD *", "SHOW PROCEDURES YIELD name RETURN name", "SHOW FUNCTIONS"),
    *("SHOW SETTINGS YIELD name, value RETURN name, value", "SHOW TRANSACTIONS", "SHOW DATABASES", "SHOW USERS"),
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
]
CHANGES = [
    *("CREATE (n:Graph {id: 'x'})", "MERGE (n:Graph {id: 'x'}) RETURN n", "INSERT (n:Graph {id: 'x'})"),
    *("MATCH (n:Graph) SET n.complete = false RETURN n", "MATCH (n:Graph) SET n += {x: 1}", "MATCH (n) SET n:Made"),
    *("MATCH (n:Graph) REMOVE n.complete", "MATCH (n) DETACH DELETE n", "MATCH (n)-[r]->() DELETE r"),
    *(
        "FOREACH (x IN [1] | CREATE (:Made))",
        "CALL { CREATE (m:Made) }",
        "CALL () { CREATE (m:Made) RETURN m } RETURN m",
    ),
    "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS RETURN 1",
    "UNWIND [1] AS x CALL { CREATE (:Made) } IN TRANSACTIONS RETURN 1",
    "MATCH (n:Graph) C\\u0052EATE (m:Made) RETURN m",
    *("CREATE INDEX made FOR (n:Paper) ON (n.title)", "DROP CONSTRAINT kg_paper_id", "DROP INDEX kg_names"),
    *("CREATE USER made SET PASSWORD 'made-made'", "ALTER USER neo4j SET PASSWORD 'made-made'", "CREATE DATABASE made"),
    *("USE neo4j MATCH (n) DETACH DELETE n", "USE system SHOW USERS", "STOP DATABASE neo4j", "DRYRUN DEALLOCATE x"),
]
PREFIXES = [
    "EXPLAIN",
    "PROFILE",
    "CYPHER PROFILE",
    "CYPHER 5",
    "CYPHER runtime=slotted",
    "CYPHER 5 PROFILE",
    "/**/PROFILE",
]
SEVERAL = [
    "RETURN 1; CREATE (n:Made)",
    "RETURN 1; MATCH (n) DETACH DELETE n",
    "MATCH (n:Graph) RETURN n;\nCREATE (n:Made);",
    "; CREATE (n:Made)",
    "RETURN 1 // ;\n; CREATE (n:Made)",
    "RETURN '\\u0027; CREATE (n:Made) //'",
]
HARMLESS = [  # what only looks like it
    "MATCH (p:Paper) WHERE p.title CONTAINS 'LOAD CSV FROM' RETURN p.id",
    "MATCH (p:Paper) WHERE any(x IN [1, 2] WHERE p.title = 'COLLECT { LOAD CSV FROM \"x\" AS r }') RETURN p.id",
    "MATCH (g:Graph) RETURN [x IN ['LOAD CSV', \"it's LOAD CSV\", 'CALL db.labels()'] | x + g.id] AS x",
    "MATCH (g:Graph) RETURN g.id AS `LOAD CSV`, [x IN [1] | 'ResolvedCall(' + g.id] AS `CALL db.labels()`",
    "MATCH (`LOAD CSV`:Graph) RETURN `LOAD CSV`.id AS id",
    "MATCH (g:Graph) RETURN [x IN [1] | COLLECT { MATCH (p:Paper {title: 'LOAD CSV'}) RETURN p.id }] AS x",
    "MATCH (p:Paper) WHERE EXISTS { MATCH (p)-[:USES]->(m:Method) WHERE m.name = 'CALL' } RETURN p.id",
]
