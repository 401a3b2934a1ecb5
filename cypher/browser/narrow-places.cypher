// Where everything hangs on one link: if it goes, some question reaches no answer any more.
CALL leadsto.bridges() YIELD bridge, thought, link, next, starts
WHERE bridge = 'link'
RETURN thought, link, next
ORDER BY starts DESC, thought.id
LIMIT 30
