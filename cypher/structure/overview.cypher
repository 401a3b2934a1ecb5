// How many thoughts the store holds of each kind and language, and how many links of each role and approach.
CALL () {
  MATCH (t:Thought)
  WHERE coalesce(t.rejected, false) = false
  RETURN 'kind' AS what, [l IN labels(t) WHERE l <> 'Thought'][0] AS name, count(*) AS count
  UNION ALL
  MATCH (t:Thought)
  WHERE coalesce(t.rejected, false) = false
  RETURN 'language' AS what, coalesce(t.language, 'unknown') AS name, count(*) AS count
  UNION ALL
  MATCH (a:Thought)-[link:LEADS_TO]->(b:Thought)
  WHERE coalesce(link.rejected, false) = false
    AND coalesce(a.rejected, false) = false
    AND coalesce(b.rejected, false) = false
  RETURN 'role' AS what, link.role AS name, count(*) AS count
  UNION ALL
  MATCH (a:Thought)-[link:LEADS_TO]->(b:Thought)
  WHERE coalesce(link.rejected, false) = false
    AND coalesce(a.rejected, false) = false
    AND coalesce(b.rejected, false) = false
  RETURN 'approach' AS what, coalesce(link.approach, 'none') AS name, count(*) AS count
}
RETURN what, name, count
ORDER BY what, count DESC, name
