// Sources with how many thoughts, questions, doubts and answers each one states.
// $limit = 50
MATCH (source:Source)
OPTIONAL MATCH (t:Thought)-[:STATED_IN]->(source)
WHERE coalesce(t.rejected, false) = false
WITH source, collect(DISTINCT t) AS thoughts
RETURN coalesce(source.title, source.uri) AS source,
       source.language AS language,
       size(thoughts) AS thoughts,
       size([t IN thoughts WHERE t:Question]) AS questions,
       size([t IN thoughts WHERE t:Doubt]) AS doubts,
       size([t IN thoughts WHERE t:Answer]) AS answers,
       source.license AS license,
       source.uri AS uri
ORDER BY thoughts DESC, uri
LIMIT $limit
