package leadsto.topology;

import leadsto.thought.Link;

/**
 * A link whose loss cuts starts from every answer.
 *
 * @param link the only way on for them
 * @param starts how many starts reach an answer, and would reach none without it; at least 1
 */
public record Bridge(Link link, int starts) {}
