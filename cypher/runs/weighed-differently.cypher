// Links to which several runs gave weights that are far apart.
// $difference = 0.2
// $limit = 50
MATCH (a:Thought)-[link:LEADS_TO]->(b:Thought)
WHERE any(weight IN link.alsoWeights WHERE abs(weight - link.weight) >= $difference)
RETURN a.text AS thought,
       link.role AS role,
       b.text AS leadsTo,
       link.weight AS weight,
       link.alsoWeights AS also,
       link.run AS inFront,
       link.alsoRuns AS alsoRuns
ORDER BY weight DESC, a.id, b.id
LIMIT $limit
