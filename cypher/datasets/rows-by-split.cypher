// How many rows of each format, split and language `leadsto export` would write.
// $as = "messages, instruction, monologue"
// $k = 3
CALL leadsto.export({as: $as, k: $k}) YIELD format, split, row
RETURN format, split, row.language AS language, count(*) AS rows
ORDER BY format, rows DESC, split, language
