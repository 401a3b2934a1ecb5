// Thoughts that a person reviewed; with $rejected true, also the thoughts and links a person struck out.
// $rejected = false
// $limit = 100
CALL () {
  MATCH (t:Thought)
  WHERE t.reviewed = true AND coalesce(t.rejected, false) = false
  RETURN 'reviewed' AS edit, [l IN labels(t) WHERE l <> 'Thought'][0] AS what,
         t.text AS text, t.origin AS origin, t.id AS id
  UNION ALL
  MATCH (t:Thought)
  WHERE $rejected AND t.rejected = true
  RETURN 'rejected' AS edit, [l IN labels(t) WHERE l <> 'Thought'][0] AS what,
         t.text AS text, t.origin AS origin, t.id AS id
  UNION ALL
  MATCH (a:Thought)-[link:LEADS_TO]->(b:Thought)
  WHERE $rejected AND link.rejected = true
  RETURN 'rejected' AS edit, link.role AS what,
         a.text + ' → ' + b.text AS text, link.origin AS origin, a.id + ' → ' + b.id AS id
}
RETURN edit, what, text, origin, id
ORDER BY edit DESC, what, id
LIMIT $limit
