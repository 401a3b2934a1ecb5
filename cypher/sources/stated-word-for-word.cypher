// Thoughts that two or more sources state word for word, what the most of them state first.
// $atLeast = 2
// $limit = 50
MATCH (t:Thought)-[:STATED_IN]->(source:Source)
WHERE coalesce(t.rejected, false) = false
WITH t, collect(DISTINCT coalesce(source.title, source.uri)) AS sources, count(DISTINCT source) AS statedIn
WHERE statedIn >= $atLeast
RETURN t.text AS thought,
       [l IN labels(t) WHERE l <> 'Thought'][0] AS kind,
       statedIn,
       sources,
       t.flow AS flow,
       t.id AS id
ORDER BY statedIn DESC, coalesce(flow, 0.0) DESC, id
LIMIT $limit
