// Doubts that nothing resolves, with the claim each one speaks against and the answer it troubles, the most visited first.
// $limit = 50
CALL leadsto.unresolved() YIELD doubt, claim, answer, flow
RETURN doubt.text AS doubt,
       claim.text AS speaksAgainst,
       answer.text AS troubles,
       flow,
       doubt.language AS language,
       doubt.id AS id
ORDER BY flow DESC, id
LIMIT $limit
