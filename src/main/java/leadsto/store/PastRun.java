package leadsto.store;

import java.util.Optional;

/**
 * A run as its node and what it left in the store tell it.
 *
 * @param report what it asked and used; empty of verbs that ask nobody
 * @param thoughts thoughts of the store that it made
 * @param links links of the store that it made
 * @param shared thoughts and links that another run or a source made and it says too
 */
public record PastRun(Run run, Optional<RunReport> report, long thoughts, long links, long shared) {}
