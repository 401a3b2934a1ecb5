// Thoughts from which thinking ends in one answer with at least a given probability.
// $answer: the answer's id, or the beginning of it
// $threshold = 0.5
// $limit = 100
CALL leadsto.resonance($answer, $threshold) YIELD thought, absorption
WHERE NOT thought:Answer
RETURN thought.text AS thought,
       [l IN labels(thought) WHERE l <> 'Thought'][0] AS kind,
       absorption,
       thought.id AS id
ORDER BY absorption DESC, id
LIMIT $limit
