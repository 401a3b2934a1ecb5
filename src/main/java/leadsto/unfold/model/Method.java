package leadsto.unfold.model;

import leadsto.thought.Approach;

/** How a model is asked for the steps before a target. */
interface Method {

    /**
     * Has the steps written.
     *
     * @param scribe asks and reads
     * @throws leadsto.unfold.model.reply.UnusableReply where the reply cannot be used, also when asked again
     */
    Scribe.Written write(Scribe scribe, Target target, Approach approach);

    /** How many steps it writes at most. */
    int most();

    /** Whether each step is a way of its own, rather than all of them one. */
    default boolean apart() {
        return false;
    }
}
