// Runs that asked a language model, with calls, failures and tokens, and how many of their thoughts are there, the latest first.
// $limit = 20
MATCH (run:Run)
WHERE run.model IS NOT NULL
RETURN run.startedAt AS startedAt,
       run.state AS state,
       run.model AS model,
       run.mode AS mode,
       run.calls AS calls,
       run.cached AS cached,
       run.failed AS failed,
       run.rejected AS rejected,
       run.tokensIn AS tokensIn,
       run.tokensOut AS tokensOut,
       COUNT { (t:Thought) WHERE t.run = run.id } AS thoughts,
       run.id AS id
ORDER BY startedAt DESC
LIMIT $limit
