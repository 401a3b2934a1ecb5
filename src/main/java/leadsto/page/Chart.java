package leadsto.page;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A line through values in a frame of {@value #WIDTH} by {@value #HEIGHT} pixels, the origin below on the left.
 *
 * @param points in the language of SVG
 */
record Chart(String points) {
    static final int WIDTH = 320;
    static final int HEIGHT = 96;

    /** Values in order, evenly spaced over the width. */
    static Chart of(List<Double> values, double highest) {
        return over(
                IntStream.range(0, values.size()).boxed().toList(),
                i -> i / (double) Math.max(1, values.size() - 1),
                i -> values.get(i) / highest);
    }

    /** Points of which x and y are in [0, 1]. */
    static <T> Chart over(List<T> points, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
        return new Chart(points.stream()
                .map(it -> Figures.length(WIDTH * x.applyAsDouble(it)) + ","
                        + Figures.length(HEIGHT * (1 - y.applyAsDouble(it))))
                .collect(Collectors.joining(" ")));
    }
}
