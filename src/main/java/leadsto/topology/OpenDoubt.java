package leadsto.topology;

import java.util.Optional;

/**
 * A doubt that nothing resolves.
 *
 * @param doubt its id
 * @param claim the thought that it challenges most strongly, where it challenges one
 * @param answer the answer whose basin it stands in, and whose frustration it adds to; none where it troubles none
 */
public record OpenDoubt(String doubt, Optional<String> claim, Optional<String> answer) {}
