package leadsto.unfold.model.reply;

import java.util.List;
import leadsto.thought.Kind;

/** Whether there are as many steps as a method needs, and of the kinds it needs. */
final class Shape {
    private Shape() {}

    static void check(List<Kind> kinds, Wanted wanted, List<Complaint> complaints) {
        for (int i = 0; i < kinds.size(); i++) {
            boolean inPlace = kinds.get(i) != Kind.ANSWER || i == kinds.size() - 1;
            if (!wanted.allowed().contains(kinds.get(i)) || !inPlace) {
                complaints.add(new Complaint(Reason.WRONG_SHAPE, i + 1));
            }
        }
        boolean fits = kinds.size() >= wanted.least()
                && kinds.size() <= wanted.most()
                && kinds.containsAll(wanted.needed())
                && (wanted.oneOf().isEmpty() || kinds.stream().anyMatch(wanted.oneOf()::contains))
                && (!wanted.opens() || kinds.get(0) == Kind.QUESTION);
        if (!fits) {
            complaints.add(Complaint.of(Reason.WRONG_SHAPE));
        }
    }
}
