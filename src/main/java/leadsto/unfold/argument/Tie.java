package leadsto.unfold.argument;

import leadsto.thought.Role;

/** A link between two places of a passage, with the probability that it is right. */
public record Tie(int from, int to, Role role, double weight) {}
