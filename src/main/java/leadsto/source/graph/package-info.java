/**
 * Formats of thought graphs themselves: JSON, YAML, GraphML and CSV, all held to one schema.
 *
 * <p>In: a file or a JSON record. Out: {@link leadsto.thought.ThoughtGraph}, or all that is wrong with it. Imports {@code thought}, {@code source.format} and {@code source.text}.
 */
package leadsto.source.graph;
