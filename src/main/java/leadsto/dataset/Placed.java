package leadsto.dataset;

import java.util.Set;
import leadsto.dataset.split.Split;
import leadsto.dataset.telling.Trail;
import leadsto.thought.Source;

/**
 * A trail that is told, with all that its rows share.
 *
 * @param sources those that state its thoughts
 * @param group the name of its group
 */
record Placed(Trail trail, Set<Source> sources, String group, Split split) {}
