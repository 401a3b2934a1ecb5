package leadsto.topology;

import java.util.Optional;

/**
 * What an earlier measurement found of a thought.
 *
 * @param part the digest of the part that the thought stood in; see {@link MeasuredParts#digest}
 * @param basin the answer that its walk most probably ended in
 * @param absorption how probably; of no account without a basin
 * @param disjointPaths of an answer; 0 for others
 */
public record Earlier(String part, Optional<String> basin, double absorption, int disjointPaths) {}
