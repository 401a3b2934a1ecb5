// Thoughts that one answer attracts more than any other answer does, the surest first.
// $answer: the answer's id
// $minAbsorption = 0.0
// $limit = 100
MATCH (t:Thought {basin: $answer})
WHERE t.id <> $answer
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
