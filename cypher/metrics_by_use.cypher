// Metrics by the number of papers that measure in them, with their direction.
MATCH (p:Paper)-[:MEASURES]->(m:Metric)
RETURN m.name AS metric, count(p) AS papers, m.higher_is_better AS higher_is_better
ORDER BY papers DESC, metric, higher_is_better IS NULL, coalesce(higher_is_better, false)
