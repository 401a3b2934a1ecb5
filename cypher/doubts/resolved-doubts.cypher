// Doubts that were met: what each one speaks against, and the thought that answers it.
// $limit = 50
MATCH (doubt:Doubt)-[link:LEADS_TO {role: 'resolves'}]->(met:Thought)
WHERE coalesce(doubt.rejected, false) = false
  AND coalesce(link.rejected, false) = false
  AND coalesce(met.rejected, false) = false
RETURN doubt.text AS doubt,
       met.text AS metBy,
       [l IN labels(met) WHERE l <> 'Thought'][0] AS kind,
       link.weight AS weight,
       link.approach AS approach,
       COLLECT {
         MATCH (doubt)-[against:LEADS_TO {role: 'challenges'}]->(claim:Thought)
         WHERE coalesce(against.rejected, false) = false AND coalesce(claim.rejected, false) = false
         RETURN claim.text ORDER BY against.weight DESC, claim.id
       } AS speaksAgainst,
       doubt.id AS id,
       met.id AS metById
ORDER BY weight DESC, id, metById
LIMIT $limit
