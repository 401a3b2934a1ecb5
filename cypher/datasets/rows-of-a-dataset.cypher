// Rows that `leadsto export` would write, without writing any file.
// $as = "messages"
// $k = 1
// $limit = 5
CALL leadsto.export({as: $as, k: $k}) YIELD format, split, row
RETURN format, split, row
LIMIT $limit
