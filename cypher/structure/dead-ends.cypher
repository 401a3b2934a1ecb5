// Thoughts that are no answer and from which no link leads on, so that thinking stops there unresolved.
// $limit = 50
MATCH (t:Thought)
WHERE NOT t:Answer
  AND coalesce(t.rejected, false) = false
  AND NOT EXISTS {
    (t)-[link:LEADS_TO]->(next:Thought)
    WHERE link.role <> 'challenges'
      AND coalesce(link.rejected, false) = false
      AND coalesce(next.rejected, false) = false
  }
RETURN t.text AS thought,
       [l IN labels(t) WHERE l <> 'Thought'][0] AS kind,
       COUNT {
         (before:Thought)-[into:LEADS_TO]->(t)
         WHERE coalesce(into.rejected, false) = false AND coalesce(before.rejected, false) = false
       } AS linksIn,
       t.flow AS flow,
       t.language AS language,
       t.id AS id
ORDER BY coalesce(flow, 0.0) DESC, linksIn DESC, id
LIMIT $limit
