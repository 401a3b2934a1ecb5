// Chains of at most ten links from an opening thought into one answer, the greatest product of weights first.
// $answer: the answer's id
// $minWeight = 0.3
// $limit = 20
MATCH path = (start:Thought)
  ((step:Thought WHERE NOT step:Answer AND coalesce(step.rejected, false) = false)
   -[link:LEADS_TO WHERE link.role <> 'challenges' AND link.weight >= $minWeight
                     AND coalesce(link.rejected, false) = false]->
   (:Thought)){1,10}
  (answer:Answer {id: $answer})
WHERE coalesce(answer.rejected, false) = false
  AND (start:Question OR NOT EXISTS {
    (before:Thought)-[into:LEADS_TO]->(start)
    WHERE into.role <> 'challenges'
      AND coalesce(into.rejected, false) = false
      AND coalesce(before.rejected, false) = false
  })
  AND all(i IN range(0, size(step) - 1) WHERE NOT step[i] IN step[i + 1..])
RETURN reduce(product = 1.0, l IN link | product * l.weight) AS weight,
       size(link) AS length,
       [t IN nodes(path) | t.text] AS chain,
       [l IN link | l.role] AS roles,
       [l IN link | l.approach] AS approaches,
       [t IN nodes(path) | t.id] AS ids
ORDER BY weight DESC, length, ids
LIMIT $limit
