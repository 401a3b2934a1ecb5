package leadsto.unfold.model.reply;

/**
 * One thing that is wrong with a reply.
 *
 * @param step the number of the step that it is about, from 1; 0 where it is about the whole
 */
public record Complaint(Reason reason, int step) {

    static Complaint of(Reason reason) {
        return new Complaint(reason, 0);
    }
}
