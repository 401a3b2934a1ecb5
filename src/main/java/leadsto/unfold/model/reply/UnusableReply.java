package leadsto.unfold.model.reply;

import java.util.List;

/** A reply that cannot be used, and why; the model is told once. */
public final class UnusableReply extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Complaint> complaints;

    UnusableReply(Complaint complaint) {
        this(List.of(complaint));
    }

    UnusableReply(List<Complaint> complaints) {
        super(complaints.toString());
        this.complaints = List.copyOf(complaints);
    }

    /** At least one, the gravest first. */
    public List<Complaint> complaints() {
        return complaints;
    }

    public Reason reason() {
        return complaints.get(0).reason();
    }
}
