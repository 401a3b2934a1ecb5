// Thoughts that a language model wrote and nobody reviewed, those first that the weightiest link leads on from.
// $limit = 50
MATCH (t:Thought {origin: 'model'})
WHERE NOT coalesce(t.reviewed, false) AND NOT coalesce(t.rejected, false)
OPTIONAL MATCH (t)-[link:LEADS_TO]->(next:Thought)
WHERE NOT coalesce(link.rejected, false)
WITH t, link, next ORDER BY link.weight DESC, next.id
WITH t, head(collect(link)) AS link, head(collect(next)) AS next
RETURN [l IN labels(t) WHERE l <> 'Thought'][0] AS kind,
       t.text AS thought,
       link.role AS role,
       link.weight AS weight,
       next.text AS leadsTo,
       link.approach AS approach,
       t.run AS run,
       t.id AS id
ORDER BY weight DESC, id
LIMIT $limit
