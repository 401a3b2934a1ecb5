// Thoughts that more than one run said: the one in front, and those that take its place when it is taken back.
// $limit = 50
MATCH (t:Thought)
WHERE size(coalesce(t.alsoRuns, [])) > 0
RETURN [l IN labels(t) WHERE l <> 'Thought'][0] AS kind,
       t.text AS thought,
       t.run AS inFront,
       t.alsoRuns AS also,
       t.id AS id
ORDER BY size(also) DESC, id
LIMIT $limit
