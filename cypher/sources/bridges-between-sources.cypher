// Thoughts at which two or more sources meet: each states it, or says the same, or a link leads or is proposed between them.
// $limit = 50
CALL () {
  CALL leadsto.bridges() YIELD bridge, thought, sources
  WHERE bridge = 'thought'
  RETURN thought, sources
  UNION
  MATCH (thought:Thought)-[proposed:LEADS_TO]-(other:Thought)
  WHERE proposed.similarity IS NOT NULL
    AND coalesce(proposed.rejected, false) = false
    AND coalesce(thought.rejected, false) = false
    AND coalesce(other.rejected, false) = false
  RETURN thought,
         COLLECT {
           MATCH (end:Thought)-[:STATED_IN]->(s:Source) WHERE end IN [thought, other]
           RETURN DISTINCT coalesce(s.title, s.uri) AS title ORDER BY title
         } AS sources
}
UNWIND sources AS source
WITH thought, collect(DISTINCT source) AS sources
RETURN thought.text AS thought,
       [l IN labels(thought) WHERE l <> 'Thought'][0] AS kind,
       sources,
       thought.id AS id
ORDER BY size(sources) DESC, id
LIMIT $limit
