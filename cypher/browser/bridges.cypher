// Which thoughts bridge two conversations: each with the conversations that it joins.
CALL leadsto.bridges() YIELD bridge, thought
WHERE bridge = 'thought'
WITH DISTINCT thought LIMIT 25
OPTIONAL MATCH stated = (thought)-[:STATED_IN]->(:Source)
OPTIONAL MATCH crossing = (thought)-[link:LEADS_TO]-(other:Thought)-[:STATED_IN]->(:Source)
WHERE coalesce(link.rejected, false) = false
  AND coalesce(other.rejected, false) = false
  AND NOT EXISTS { (thought)-[:STATED_IN]->(:Source)<-[:STATED_IN]-(other) }
RETURN thought, stated, crossing
