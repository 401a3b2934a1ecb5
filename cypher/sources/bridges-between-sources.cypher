// Thoughts at which two or more sources meet: each states it, or says the same, or a link leads from one to the other.
// $limit = 50
CALL leadsto.bridges() YIELD bridge, thought, sources
WHERE bridge = 'thought'
RETURN thought.text AS thought,
       [l IN labels(thought) WHERE l <> 'Thought'][0] AS kind,
       sources,
       thought.id AS id
ORDER BY size(sources) DESC, id
LIMIT $limit
