// Approaches side by side: links, mean weight, thoughts, and how many of their doubts are resolved.
MATCH (a:Thought)-[link:LEADS_TO]->(b:Thought)
WHERE coalesce(link.rejected, false) = false
  AND coalesce(a.rejected, false) = false
  AND coalesce(b.rejected, false) = false
WITH coalesce(link.approach, 'none') AS approach, link, a, b
WITH approach,
     count(link) AS links,
     avg(link.weight) AS meanWeight,
     count(DISTINCT a) AS thoughtsThatLead,
     count(DISTINCT CASE WHEN a:Doubt THEN a END) AS doubts,
     count(DISTINCT CASE WHEN link.role = 'resolves' THEN a END) AS resolved,
     count(DISTINCT CASE WHEN b:Answer THEN b END) AS answersReached
RETURN approach, links, round(meanWeight, 3) AS meanWeight, thoughtsThatLead, doubts, resolved, answersReached
ORDER BY links DESC, approach
