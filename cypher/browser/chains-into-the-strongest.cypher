// How one gets to the strongest answer: the five most probable chains from a question.
CALL leadsto.attractors(1) YIELD answer
CALL leadsto.chains(answer.id, {strategy: 'best', k: 5}) YIELD path
RETURN path
