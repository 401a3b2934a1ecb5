// The same doubts to read: what each one says, and the answer whose followers it troubles.
CALL leadsto.unresolved() YIELD doubt, claim, answer, flow
RETURN doubt.text AS doubt, claim.text AS speaksAgainst, answer.text AS troubles
ORDER BY flow DESC
LIMIT 20
