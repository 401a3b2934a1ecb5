// Thoughts that every path from a question to one answer passes, in the order in which they are passed.
// $answer: the answer's id, or the beginning of it
CALL leadsto.funnels($answer) YIELD position, thought, flow
RETURN position,
       thought.text AS thought,
       [l IN labels(thought) WHERE l <> 'Thought'][0] AS kind,
       flow,
       thought.id AS id
ORDER BY position
