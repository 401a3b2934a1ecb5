// Thoughts that one answer attracts more than any other answer does, the surest first.
// Needs what `leadsto analyze` writes.
// $answer: the answer's id, or the beginning of it
// $minAbsorption = 0.0
// $limit = 100
MATCH (t:Thought)
WHERE t.basin STARTS WITH $answer
  AND t.id <> t.basin
  AND t.absorption >= $minAbsorption
  AND coalesce(t.rejected, false) = false
RETURN t.text AS thought,
       [l IN labels(t) WHERE l <> 'Thought'][0] AS kind,
       t.absorption AS absorption,
       t.flow AS flow,
       t.language AS language,
       t.id AS id
ORDER BY absorption DESC, coalesce(flow, 0.0) DESC, id
LIMIT $limit
