// Thoughts that no link joins with another.
// $limit = 50
MATCH (t:Thought)
WHERE coalesce(t.rejected, false) = false
  AND NOT EXISTS {
    (t)-[link:LEADS_TO]-(other:Thought)
    WHERE coalesce(link.rejected, false) = false AND coalesce(other.rejected, false) = false
  }
RETURN t.text AS thought,
       [l IN labels(t) WHERE l <> 'Thought'][0] AS kind,
       COLLECT { MATCH (t)-[:STATED_IN]->(s:Source) RETURN DISTINCT coalesce(s.title, s.uri) } AS sources,
       t.id AS id
ORDER BY kind, id
LIMIT $limit
