// How else one gets there: chains of which any two share half of their thoughts at most.
CALL leadsto.attractors(1) YIELD answer
CALL leadsto.chains(answer.id, {strategy: 'diverse', k: 5}) YIELD path
RETURN path
