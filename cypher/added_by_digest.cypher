// What a digest added: its papers that no earlier digest has, with what they propose or introduce.
// $date (date): the digest's day, YYYY-MM-DD
MATCH (p:Paper)-[f:FEATURED_IN]->(d:Digest {date: $date})
WHERE p.first_seen = $date
OPTIONAL MATCH (p)-[:PROPOSES]->(m:Method)
OPTIONAL MATCH (p)-[:INTRODUCES]->(b:Benchmark)
RETURN p.id AS paper, p.title AS title, p.votes AS votes, collect(DISTINCT m.name) AS proposes,
       collect(DISTINCT b.name) AS introduces, d.source AS file, f.line AS line
ORDER BY line
