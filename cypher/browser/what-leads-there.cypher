// The five strongest answers, each with the eight thoughts that lead most strongly into it.
CALL leadsto.attractors(5) YIELD answer
CALL (answer) {
  MATCH way = (answer)<-[link:LEADS_TO]-(before:Thought)
  WHERE coalesce(link.rejected, false) = false AND coalesce(before.rejected, false) = false
  RETURN way
  ORDER BY link.weight DESC, before.id
  LIMIT 8
}
RETURN way
