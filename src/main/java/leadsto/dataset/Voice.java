package leadsto.dataset;

/** Who says a thought when a chain is told as speech. */
enum Voice {
    /** The person: the source has it as a person's words, and no one else's. */
    PERSON,
    /** The person, because such a thought calls for a reply. */
    AS_PERSON,
    /** The assistant. */
    ASSISTANT;

    boolean isPerson() {
        return this != ASSISTANT;
    }

    /** The role of a chat message. */
    String role() {
        return isPerson() ? "user" : "assistant";
    }
}
