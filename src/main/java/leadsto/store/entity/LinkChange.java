package leadsto.store.entity;

import java.util.Optional;

/**
 * What a person changes about a link; what is empty stays.
 *
 * @param weight its new weight, in (0, 1]; it makes the link the person's own
 * @param reviewed that a person looked at it; a new weight says so by itself
 * @param rejected that it is struck out, or no longer
 */
public record LinkChange(Optional<Double> weight, Optional<Boolean> reviewed, Optional<Boolean> rejected) {

    /** @throws IllegalArgumentException where the weight is not in (0, 1] */
    public LinkChange {
        if (weight.isPresent() && !(weight.get() > 0 && weight.get() <= 1)) {
            throw new IllegalArgumentException(
                    "weight " + weight.get() + " is out of range; give it one above 0 and at most 1");
        }
    }

    public static LinkChange weighing(double weight) {
        return new LinkChange(Optional.of(weight), Optional.empty(), Optional.empty());
    }

    public static LinkChange review() {
        return new LinkChange(Optional.empty(), Optional.of(true), Optional.empty());
    }

    public static LinkChange rejection() {
        return new LinkChange(Optional.empty(), Optional.empty(), Optional.of(true));
    }
}
