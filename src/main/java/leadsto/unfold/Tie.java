package leadsto.unfold;

import leadsto.thought.Role;

/** A link between two places of a passage, with the probability that it is right. */
record Tie(int from, int to, Role role, double weight) {}
