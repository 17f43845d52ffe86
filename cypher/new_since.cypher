// Papers that came in on a date or later, the most voted first.
// $date (date): the first day, YYYY-MM-DD
MATCH (p:Paper)
WHERE p.first_seen >= $date
RETURN p.first_seen AS first_seen, p.id AS paper, p.title AS title, p.votes AS votes, p.code_url AS code,
       p.project_url AS project_page
ORDER BY first_seen, coalesce(p.votes, -1) DESC, paper
