package leadsto.dataset;

import java.util.Map;
import java.util.Set;
import leadsto.dataset.split.Split;
import leadsto.dataset.telling.Trail;
import leadsto.thought.Source;

/**
 * A row that was told, with where it comes from and where it goes.
 *
 * @param cells the format's own columns
 * @param trail what is told
 * @param sources those that state its thoughts
 * @param group the name of the group that keeps it together with others
 */
record ToldRow(Map<String, Object> cells, Trail trail, Set<Source> sources, String group, Split split) {}
