// How long the chains of a dataset would be, and how sure.
// $strategy = "each"
// $k = 3
CALL leadsto.chains('', {strategy: $strategy, k: $k}) YIELD path, probability
RETURN length(path) + 1 AS thoughts, count(*) AS chains, round(avg(probability), 3) AS meanProbability
ORDER BY thoughts
