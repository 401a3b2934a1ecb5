// Chains in which thinking passes a doubt before it comes to rest, the most probable ones to each answer.
// $k = 1
// $limit = 20
CALL leadsto.chains('', {strategy: 'best', k: $k, through: 'doubt'}) YIELD path, probability
RETURN probability, path
ORDER BY probability DESC
LIMIT $limit
