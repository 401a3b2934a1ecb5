// Approaches that lead into an answer: how many links each has on the ways there, up to ten links back.
// $answer: the answer's id, or the beginning of it
MATCH (answer:Thought:Answer)
WHERE answer.id STARTS WITH $answer
  AND coalesce(answer.rejected, false) = false
CALL (answer) {
  MATCH way = ANY SHORTEST (answer)
    (()<-[back:LEADS_TO WHERE back.role <> 'challenges' AND coalesce(back.rejected, false) = false]-
     (step:Thought WHERE coalesce(step.rejected, false) = false)){0,9}
    (reached:Thought)
  RETURN reached
}
MATCH (before:Thought)-[link:LEADS_TO]->(reached)
WHERE link.role <> 'challenges'
  AND coalesce(link.rejected, false) = false
  AND coalesce(before.rejected, false) = false
RETURN coalesce(link.approach, 'none') AS approach,
       count(link) AS links,
       count(DISTINCT before) AS thoughts,
       sum(CASE WHEN reached = answer THEN 1 ELSE 0 END) AS intoTheAnswer,
       round(avg(link.weight), 3) AS meanWeight,
       collect(DISTINCT CASE WHEN before:Question THEN before.text END) AS questions
ORDER BY links DESC, approach
