// Runs of the program with how many thoughts and links of each are still there, the latest first.
// $limit = 20
MATCH (run:Run)
RETURN run.startedAt AS startedAt,
       run.verb AS verb,
       run.version AS version,
       COUNT { (t:Thought) WHERE t.run = run.id } AS thoughts,
       COUNT { ()-[link:LEADS_TO]->() WHERE link.run = run.id } AS links,
       run.options AS options
ORDER BY startedAt DESC
LIMIT $limit
