// Pairs of thoughts that hardly share a word and yet are joined in many ways.
// $limit = 20
CALL leadsto.tension($limit) YIELD from, to, tension, distance, effectivePaths
RETURN tension,
       distance,
       effectivePaths,
       from.text AS `from`,
       to.text AS `to`,
       from.id AS fromId,
       to.id AS toId
ORDER BY tension DESC, fromId, toId
