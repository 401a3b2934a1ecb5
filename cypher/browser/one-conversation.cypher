// One conversation as a graph: the thoughts of the source that states most of them.
MATCH (source:Source)<-[:STATED_IN]-(t:Thought)
WHERE coalesce(t.rejected, false) = false
WITH source, count(t) AS thoughts
ORDER BY thoughts DESC, source.id
LIMIT 1
MATCH (t:Thought)-[:STATED_IN]->(source)
WHERE coalesce(t.rejected, false) = false
OPTIONAL MATCH (t)-[link:LEADS_TO]->(next:Thought)-[:STATED_IN]->(source)
WHERE coalesce(link.rejected, false) = false AND coalesce(next.rejected, false) = false
RETURN t, link, next
LIMIT 200
