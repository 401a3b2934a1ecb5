// In how many ways one thought leads to another.
// $from: the id of the one, or the beginning of it
// $to: the id of the other, or the beginning of it
CALL leadsto.pathDensity($from, $to) YIELD paths, exact, effectivePaths, disjointPaths
RETURN paths, exact, effectivePaths, disjointPaths
