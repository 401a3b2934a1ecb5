// Doubts that nothing resolves, with the claims they speak against, the most travelled first.
// $limit = 50
MATCH (doubt:Doubt)
WHERE coalesce(doubt.rejected, false) = false
  AND NOT EXISTS {
    (doubt)-[link:LEADS_TO {role: 'resolves'}]->(met:Thought)
    WHERE coalesce(link.rejected, false) = false AND coalesce(met.rejected, false) = false
  }
RETURN doubt.text AS doubt,
       COLLECT {
         MATCH (doubt)-[link:LEADS_TO {role: 'challenges'}]->(claim:Thought)
         WHERE coalesce(link.rejected, false) = false AND coalesce(claim.rejected, false) = false
         RETURN claim.text ORDER BY link.weight DESC, claim.id
       } AS speaksAgainst,
       doubt.flow AS flow,
       doubt.language AS language,
       doubt.id AS id
ORDER BY coalesce(flow, 0.0) DESC, id
LIMIT $limit
