// The most probable chains into one answer, as paths that Neo4j Browser draws.
// $answer: the answer's id, or the beginning of it
// $k = 10
CALL leadsto.chains($answer, {strategy: 'best', k: $k}) YIELD path, probability
RETURN probability, length(path) AS links, path
ORDER BY probability DESC, links
