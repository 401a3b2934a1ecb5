package leadsto.topology;

import java.util.List;

/**
 * A thought at which sources meet.
 *
 * @param thought its id
 * @param sources the ids of the sources that it joins, two or more, in the order of ids
 */
public record Crossing(String thought, List<String> sources) {}
