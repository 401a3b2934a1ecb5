// Doubts against an answer or against a thought on a way into it, the nearest first, with what meets each of them.
// $answer: the answer's id, or the beginning of it
// $limit = 50
MATCH (answer:Thought:Answer)
WHERE answer.id STARTS WITH $answer
  AND coalesce(answer.rejected, false) = false
CALL (answer) {
  MATCH way = ANY SHORTEST (answer)
    (()<-[back:LEADS_TO WHERE back.role <> 'challenges' AND coalesce(back.rejected, false) = false]-
     (step:Thought WHERE coalesce(step.rejected, false) = false)){0,9}
    (claim:Thought)
  RETURN claim, length(way) AS distance
}
MATCH (doubt:Doubt)-[against:LEADS_TO {role: 'challenges'}]->(claim)
WHERE coalesce(against.rejected, false) = false AND coalesce(doubt.rejected, false) = false
RETURN doubt.text AS doubt,
       claim.text AS speaksAgainst,
       distance,
       against.weight AS weight,
       COLLECT {
         MATCH (doubt)-[link:LEADS_TO {role: 'resolves'}]->(met:Thought)
         WHERE coalesce(link.rejected, false) = false AND coalesce(met.rejected, false) = false
         RETURN met.text ORDER BY link.weight DESC, met.id
       } AS metBy,
       doubt.id AS id,
       claim.id AS claimId
ORDER BY distance, weight DESC, id, claimId
LIMIT $limit
