// Answers by how much of the thinking they draw in, with how many ways lead there and how many doubts stay open.
// Needs what `leadsto analyze` writes.
// $limit = 20
MATCH (answer:Answer)
WHERE coalesce(answer.rejected, false) = false
RETURN answer.text AS answer,
       answer.centrality AS centrality,
       COUNT { (t:Thought {basin: answer.id}) WHERE coalesce(t.rejected, false) = false } AS basin,
       answer.paths AS paths,
       answer.effectivePaths AS effectivePaths,
       answer.disjointPaths AS disjointPaths,
       answer.frustration AS frustration,
       answer.language AS language,
       answer.id AS id
ORDER BY coalesce(centrality, 0.0) DESC, id
LIMIT $limit
