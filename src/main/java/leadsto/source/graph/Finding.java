package leadsto.source.graph;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * Something wrong in a graph.
 *
 * @param part which part of the graph
 * @param reason what is wrong with it
 * @param remedy what to do
 */
record Finding(JsonPointer part, String reason, String remedy) {}
