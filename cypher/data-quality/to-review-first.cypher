// Thoughts a program found and nobody reviewed, the most visited first: an error there does most harm.
// Needs what `leadsto analyze` writes.
// $limit = 30
MATCH (t:Thought)
WHERE t.origin IN ['extracted', 'model']
  AND t.flow > 0
  AND coalesce(t.reviewed, false) = false
  AND coalesce(t.rejected, false) = false
RETURN t.text AS thought,
       [l IN labels(t) WHERE l <> 'Thought'][0] AS kind,
       t.flow AS flow,
       t.origin AS origin,
       t.id AS id
ORDER BY flow DESC, id
LIMIT $limit
