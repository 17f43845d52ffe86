MATCH (g:Graph {{id: 'kg'}}) SET g.complete = false
WITH g
OPTIONAL MATCH (d:Digest) WHERE d.id IS NOT NULL
SET d.content_hash = ''
RETURN count(d)
