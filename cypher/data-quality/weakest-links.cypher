// Links that nobody reviewed and that a program trusts least, to look at first.
// $limit = 30
MATCH (a:Thought)-[link:LEADS_TO]->(b:Thought)
WHERE link.origin IN ['extracted', 'model']
  AND coalesce(link.reviewed, false) = false
  AND coalesce(link.rejected, false) = false
  AND coalesce(a.rejected, false) = false
  AND coalesce(b.rejected, false) = false
RETURN link.weight AS weight,
       a.text AS `from`,
       link.role AS role,
       b.text AS `to`,
       link.origin AS origin,
       a.id AS fromId,
       b.id AS toId
ORDER BY weight, fromId, toId, role
LIMIT $limit
