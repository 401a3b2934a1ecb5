// Questions that no single answer takes for sure, with the answers among which thinking is divided.
// $atMost = 0.9
// $atLeast = 0.05
// $limit = 20
MATCH (question:Question)
WHERE coalesce(question.rejected, false) = false
MATCH (answer:Answer)
WHERE coalesce(answer.rejected, false) = false
WITH question, answer, leadsto.absorption(question.id, answer.id) AS share
WHERE share >= $atLeast
WITH question, answer, share
ORDER BY share DESC, answer.id
WITH question, collect(answer.text) AS answers, collect(round(share, 3)) AS shares
WHERE size(answers) > 1 AND shares[0] <= $atMost
RETURN question.text AS question, shares, answers, question.id AS id
ORDER BY shares[0], id
LIMIT $limit
