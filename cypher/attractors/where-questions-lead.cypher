// Questions with the answer that each most probably leads to, the surest first.
// Needs what `leadsto analyze` writes.
// $limit = 50
MATCH (question:Question)
WHERE coalesce(question.rejected, false) = false
MATCH (answer:Thought {id: question.basin})
RETURN question.text AS question,
       question.absorption AS absorption,
       answer.text AS answer,
       question.id AS id,
       answer.id AS answerId
ORDER BY absorption DESC, id
LIMIT $limit
