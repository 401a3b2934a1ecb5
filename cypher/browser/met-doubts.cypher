// Doubts that were met, and the thoughts that meet them.
MATCH way = (doubt:Doubt)-[link:LEADS_TO {role: 'resolves'}]->(met:Thought)
WHERE coalesce(doubt.rejected, false) = false
  AND coalesce(link.rejected, false) = false
  AND coalesce(met.rejected, false) = false
RETURN way
ORDER BY link.weight DESC, doubt.id
LIMIT 30
