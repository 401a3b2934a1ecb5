// Thoughts of two sources that `leadsto weave` or a person joined, because they say the same in other words.
// $limit = 50
MATCH (a:Thought)-[same:SAME_AS]->(b:Thought)
WHERE coalesce(same.rejected, false) = false
  AND coalesce(a.rejected, false) = false
  AND coalesce(b.rejected, false) = false
RETURN a.text AS thought,
       COLLECT { MATCH (a)-[:STATED_IN]->(s:Source) RETURN DISTINCT coalesce(s.title, s.uri) } AS sources,
       b.text AS sameAs,
       COLLECT { MATCH (b)-[:STATED_IN]->(s:Source) RETURN DISTINCT coalesce(s.title, s.uri) } AS sameSources,
       same.score AS score,
       same.model AS model,
       a.id AS id,
       b.id AS sameId
ORDER BY coalesce(score, 1.0) DESC, id, sameId
LIMIT $limit
