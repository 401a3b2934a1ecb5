// Texts that stand in the graph as thoughts of more than one kind.
// $limit = 50
MATCH (t:Thought)
WHERE coalesce(t.rejected, false) = false
WITH toLower(trim(t.text)) AS words, t
ORDER BY t.id
WITH words, collect(t) AS thoughts
WHERE size(thoughts) > 1
RETURN thoughts[0].text AS text,
       [t IN thoughts | [l IN labels(t) WHERE l <> 'Thought'][0]] AS kinds,
       [t IN thoughts | t.id] AS ids
ORDER BY size(ids) DESC, text
LIMIT $limit
