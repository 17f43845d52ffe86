// How many edges lead from papers to concepts, by kind and role, and how many of them are at least so sure.
// $min_confidence (number, default 0.8): how sure, from 0 to 1
MATCH (p:Paper)-[e:PROPOSES|USES|COMPARES_WITH|MENTIONS|INTRODUCES|EVALUATES_ON|TRAINS_ON|ADDRESSES|MEASURES]->(c:Method|Benchmark|Task|Metric)
RETURN c.kind AS kind, e.role AS role, count(*) AS edges,
       sum(CASE WHEN e.confidence >= $min_confidence THEN 1 ELSE 0 END) AS sure, min(e.confidence) AS least_sure
ORDER BY kind, role
