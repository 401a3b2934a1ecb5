// Questions from which no answer can be reached.
// $limit = 50
MATCH (question:Question)
WHERE coalesce(question.rejected, false) = false
  AND NOT EXISTS {
    MATCH ANY SHORTEST (question)
      (()-[link:LEADS_TO WHERE link.role <> 'challenges' AND coalesce(link.rejected, false) = false]->
       (next:Thought WHERE coalesce(next.rejected, false) = false))+
      (:Answer)
  }
RETURN question.text AS question,
       COUNT {
         (question)-[link:LEADS_TO]->(next:Thought)
         WHERE coalesce(link.rejected, false) = false AND coalesce(next.rejected, false) = false
       } AS linksOut,
       question.language AS language,
       question.id AS id
ORDER BY linksOut DESC, id
LIMIT $limit
