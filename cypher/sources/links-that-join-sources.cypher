// Links between two thoughts that no source states together, the strongest first.
// $minWeight = 0.0
// $limit = 50
MATCH (a:Thought)-[link:LEADS_TO]->(b:Thought)
WHERE link.weight >= $minWeight
  AND coalesce(link.rejected, false) = false
  AND coalesce(a.rejected, false) = false
  AND coalesce(b.rejected, false) = false
  AND EXISTS { (a)-[:STATED_IN]->(:Source) }
  AND EXISTS { (b)-[:STATED_IN]->(:Source) }
  AND NOT EXISTS { (a)-[:STATED_IN]->(:Source)<-[:STATED_IN]-(b) }
WITH a, link, b
ORDER BY link.weight DESC, a.id, b.id
LIMIT $limit
RETURN a.text AS `from`,
       COLLECT { MATCH (a)-[:STATED_IN]->(s:Source) RETURN DISTINCT coalesce(s.title, s.uri) } AS fromSources,
       link.role AS role,
       b.text AS `to`,
       COLLECT { MATCH (b)-[:STATED_IN]->(s:Source) RETURN DISTINCT coalesce(s.title, s.uri) } AS toSources,
       link.weight AS weight,
       link.origin AS origin,
       a.id AS fromId,
       b.id AS toId
