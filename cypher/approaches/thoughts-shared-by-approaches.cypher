// Thoughts short of the answer at which links of several approaches meet.
// $atLeast = 2
// $limit = 50
MATCH (t:Thought)-[link:LEADS_TO]-(other:Thought)
WHERE NOT t:Answer
  AND link.approach IS NOT NULL
  AND coalesce(link.rejected, false) = false
  AND coalesce(t.rejected, false) = false
  AND coalesce(other.rejected, false) = false
WITH t, link.approach AS approach, count(link) AS links
ORDER BY links DESC, approach
WITH t, collect(approach) AS approaches, sum(links) AS links
WHERE size(approaches) >= $atLeast
RETURN t.text AS thought,
       [l IN labels(t) WHERE l <> 'Thought'][0] AS kind,
       approaches,
       links,
       t.flow AS flow,
       t.id AS id
ORDER BY size(approaches) DESC, links DESC, id
LIMIT $limit
