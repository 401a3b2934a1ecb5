// Which doubts stay open: those that nothing resolves, with what they lead to or speak against.
CALL leadsto.unresolved() YIELD doubt
WITH doubt LIMIT 20
OPTIONAL MATCH way = (doubt)-[link:LEADS_TO]->(next:Thought)
WHERE coalesce(link.rejected, false) = false AND coalesce(next.rejected, false) = false
RETURN doubt, way
