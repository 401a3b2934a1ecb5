// Thoughts whose text holds the given words, the best match first, with the sources that state them.
// $text: the words to look for, in Lucene query syntax
// $limit = 20
CALL db.index.fulltext.queryNodes('thoughtText', $text) YIELD node AS t, score
WHERE coalesce(t.rejected, false) = false
WITH t, score
ORDER BY score DESC, t.id
LIMIT $limit
RETURN t.text AS thought,
       [l IN labels(t) WHERE l <> 'Thought'][0] AS kind,
       score,
       COLLECT { MATCH (t)-[:STATED_IN]->(s:Source) RETURN DISTINCT coalesce(s.title, s.uri) } AS sources,
       t.id AS id
