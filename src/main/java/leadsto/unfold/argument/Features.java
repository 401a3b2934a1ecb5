package leadsto.unfold.argument;

import java.util.ArrayList;
import java.util.List;

/** What can be seen of a thought or of a pair of them, by name: most are there or not, some have a size. */
final class Features {
    private final List<String> names = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    Features add(String name) {
        return add(name, 1);
    }

    Features addIf(boolean condition, String name) {
        return condition ? add(name, 1) : this;
    }

    Features add(String name, double value) {
        names.add(name);
        values.add(value);
        return this;
    }

    int size() {
        return names.size();
    }

    String name(int i) {
        return names.get(i);
    }

    double value(int i) {
        return values.get(i);
    }
}
