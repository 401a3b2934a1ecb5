// Thoughts short of the answer that a random walk from the questions visits most often.
// Needs what `leadsto analyze` writes.
// $limit = 20
MATCH (t:Thought)
WHERE t.flow > 0 AND NOT t:Answer AND coalesce(t.rejected, false) = false
RETURN t.text AS thought,
       [l IN labels(t) WHERE l <> 'Thought'][0] AS kind,
       t.flow AS flow,
       t.absorption AS absorption,
       t.language AS language,
       t.id AS id
ORDER BY flow DESC, id
LIMIT $limit
