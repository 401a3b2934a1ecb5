package leadsto.dataset.split;

import java.util.Locale;

/** A part of a dataset that trainers use for one purpose. */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST;

    /** The name that {@code datasets} knows it by, which has no dash: {@code validation}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
