// Answers in whose basin most doubts stay open.
// Needs what `leadsto analyze` writes.
// $limit = 20
MATCH (answer:Answer)
WHERE answer.frustration > 0 AND coalesce(answer.rejected, false) = false
RETURN answer.text AS answer,
       answer.frustration AS frustration,
       COLLECT {
         MATCH (doubt:Doubt {basin: answer.id})
         WHERE coalesce(doubt.rejected, false) = false
           AND NOT EXISTS {
             (doubt)-[link:LEADS_TO {role: 'resolves'}]->(met:Thought)
             WHERE coalesce(link.rejected, false) = false AND coalesce(met.rejected, false) = false
           }
         RETURN doubt.text ORDER BY doubt.flow DESC, doubt.id
       } AS openDoubtsThatLeadThere,
       answer.centrality AS centrality,
       answer.id AS id
ORDER BY frustration DESC, centrality DESC, id
LIMIT $limit
