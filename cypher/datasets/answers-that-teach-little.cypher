// Answers that hardly any path leads to, so that a dataset says little about how one gets there.
// Needs what `leadsto analyze` writes.
// $atMost = 1
// $limit = 30
MATCH (answer:Answer)
WHERE answer.paths <= $atMost AND coalesce(answer.rejected, false) = false
RETURN answer.text AS answer,
       answer.paths AS paths,
       answer.centrality AS centrality,
       answer.language AS language,
       answer.id AS id
ORDER BY paths, centrality, id
LIMIT $limit
