// Places where one thought stands: the source, the turn of the conversation, who speaks, and where in the text.
// $thought: the thought's id, or the beginning of it
MATCH (t:Thought)-[stands:STATED_IN]->(source:Source)
WHERE t.id STARTS WITH $thought
RETURN t.text AS thought,
       coalesce(source.title, source.uri) AS source,
       stands.turn AS turn,
       stands.speaker AS speaker,
       CASE WHEN stands.start >= 0 THEN stands.start END AS start,
       CASE WHEN stands.end >= 0 THEN stands.end END AS end,
       source.uri AS uri
ORDER BY uri, turn, start
