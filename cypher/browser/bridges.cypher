// Which thoughts bridge two conversations: each with the conversations that it joins, and with what says the same there.
CALL () {
  CALL leadsto.bridges() YIELD bridge, thought, sources
  WHERE bridge = 'thought'
  RETURN thought, size(sources) AS meeting
  UNION
  MATCH (thought:Thought)-[proposed:LEADS_TO]-(other:Thought)
  WHERE proposed.similarity IS NOT NULL
    AND coalesce(proposed.rejected, false) = false
    AND coalesce(thought.rejected, false) = false
    AND coalesce(other.rejected, false) = false
  RETURN thought, 2 AS meeting
}
WITH thought, max(meeting) AS meeting
ORDER BY meeting DESC, coalesce(thought.flow, 0) DESC, thought.id
LIMIT 15
MATCH same = (thought)-[merges:SAME_AS*0..3]-(member:Thought)
WHERE all(merge IN merges WHERE coalesce(merge.rejected, false) = false) AND coalesce(member.rejected, false) = false
OPTIONAL MATCH stated = (member)-[:STATED_IN]->(:Source)
OPTIONAL MATCH crossing = (member)-[link:LEADS_TO]-(other:Thought)-[:STATED_IN]->(:Source)
WHERE coalesce(link.rejected, false) = false
  AND coalesce(other.rejected, false) = false
  AND NOT EXISTS { (member)-[:STATED_IN]->(:Source)<-[:STATED_IN]-(other) }
RETURN same, stated, crossing
