package leadsto.dataset.telling;

/** Who says a thought when a chain is told as speech. */
public enum Voice {
    /** The person: the source has it as a person's words, and no one else's. */
    PERSON,
    /** The person, because such a thought calls for a reply. */
    AS_PERSON,
    /** The assistant. */
    ASSISTANT;

    public boolean isPerson() {
        return this != ASSISTANT;
    }

    /** The role of a chat message. */
    public String role() {
        return isPerson() ? "user" : "assistant";
    }
}
