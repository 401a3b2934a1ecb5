// Links into and out of one thought, the strongest first.
// $thought: the thought's id, or the beginning of it
MATCH (t:Thought)-[link:LEADS_TO]-(other:Thought)
WHERE t.id STARTS WITH $thought
  AND coalesce(link.rejected, false) = false
  AND coalesce(other.rejected, false) = false
RETURN CASE WHEN startNode(link) = t THEN 'leads to' ELSE 'comes from' END AS direction,
       link.role AS role,
       link.weight AS weight,
       link.approach AS approach,
       other.text AS other,
       [l IN labels(other) WHERE l <> 'Thought'][0] AS kind,
       other.id AS id
ORDER BY direction, weight DESC, id
