// Longest thoughts, which may hold several that were not told apart.
// $limit = 20
MATCH (t:Thought)
WHERE coalesce(t.rejected, false) = false
RETURN size(t.text) AS characters,
       t.text AS thought,
       [l IN labels(t) WHERE l <> 'Thought'][0] AS kind,
       t.origin AS origin,
       t.id AS id
ORDER BY characters DESC, id
LIMIT $limit
