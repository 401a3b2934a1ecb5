// Links whose loss would leave questions without any answer, those with most questions first.
// $limit = 20
CALL leadsto.bridges() YIELD bridge, thought, link, next, starts
WHERE bridge = 'link'
RETURN starts,
       thought.text AS `from`,
       link.role AS role,
       link.weight AS weight,
       next.text AS `to`,
       thought.id AS fromId,
       next.id AS toId
ORDER BY starts DESC, weight DESC, fromId, toId
LIMIT $limit
