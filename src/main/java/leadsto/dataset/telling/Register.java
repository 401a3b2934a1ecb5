package leadsto.dataset.telling;

/** To whom, and how, thoughts are said. */
public enum Register {
    /** The person speaks to the assistant. */
    PERSON,
    /** The assistant speaks to the person. */
    REPLY,
    /** The assistant thinks to itself. */
    THINKING
}
