package leadsto.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadsto.thought.Link;
import leadsto.thought.Thought;

/**
 * Thoughts as boxes in layers, from the question above down to the answer, with links as curves: the places, in pixels.
 *
 * <p>A graph is always drawn in the same way; see {@link Layering} and {@link Placing}. No library does it: those that are kept
 * in Java are under the Eclipse Public License, which cannot be joined with Neo4j's.
 */
record Drawing(String width, String height, List<Box> boxes, List<Curve> curves) {
    private static final double WIDTH = 208;
    private static final double EMPTY_HEIGHT = 30;
    private static final double LINE_HEIGHT = 16;
    /** A little fewer letters than a line holds of most scripts, so that no last line is cut. */
    private static final int LETTERS_A_LINE = 23;

    private static final int MOST_LINES = 7;

    /** A thought, the upper left corner of its box, and the box's size. */
    record Box(Thought thought, String x, String y, String width, String height) {
        public String kind() {
            return thought.kind().word();
        }

        public String text() {
            return thought.text();
        }

        public String language() {
            return thought.language();
        }
    }

    /** A link, and its course in the language of SVG. */
    record Curve(Link link, String course) {
        public String role() {
            return link.role().word();
        }

        /** In pixels: the stronger, the thicker. */
        public String thickness() {
            return Figures.length(1 + 3 * link.weight());
        }

        public String said() {
            return said(link);
        }

        static String said(Link link) {
            return link.role().word() + " " + Figures.share(link.weight()) + ", "
                    + link.approach().name();
        }
    }

    static Drawing of(Surroundings surroundings) {
        List<Thought> thoughts = surroundings.thoughts();
        Map<String, Integer> numbers = new HashMap<>();
        thoughts.forEach(it -> numbers.put(it.id(), numbers.size()));
        Layering layering = new Layering(
                thoughts.size(),
                surroundings.links().stream()
                        .map(it -> new int[] {numbers.get(it.from()), numbers.get(it.to())})
                        .toList());
        double[] heights =
                thoughts.stream().mapToDouble(it -> height(it.text())).toArray();
        Placing placing = new Placing(layering, WIDTH, heights);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < thoughts.size(); i++) {
            boxes.add(new Box(
                    thoughts.get(i),
                    Figures.length(placing.left(i)),
                    Figures.length(placing.top(i)),
                    Figures.length(WIDTH),
                    Figures.length(heights[i])));
        }
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < surroundings.links().size(); i++) {
            Link link = surroundings.links().get(i);
            boolean upward = numbers.get(link.from()) != layering.course(i).get(0);
            curves.add(new Curve(link, course(placing.points(i), upward)));
        }
        return new Drawing(Figures.length(placing.width()), Figures.length(placing.height()), boxes, curves);
    }

    private static double height(String text) {
        int letters = text.codePointCount(0, text.length());
        int lines = Math.min(MOST_LINES, (letters + LETTERS_A_LINE - 1) / LETTERS_A_LINE);
        return EMPTY_HEIGHT + LINE_HEIGHT * lines;
    }

    /** Curves between layers, straight lines along bends. */
    private static String course(List<double[]> points, boolean upward) {
        List<double[]> inOrder = new ArrayList<>(points);
        if (upward) {
            Collections.reverse(inOrder);
        }
        StringBuilder course = new StringBuilder("M").append(point(inOrder.get(0)[0], inOrder.get(0)[1]));
        for (int i = 1; i < inOrder.size(); i++) {
            double[] from = inOrder.get(i - 1);
            double[] to = inOrder.get(i);
            double half = (from[1] + to[1]) / 2;
            course.append(
                    i % 2 == 0
                            ? "L" + point(to[0], to[1])
                            : "C" + point(from[0], half) + " " + point(to[0], half) + " " + point(to[0], to[1]));
        }
        return course.toString();
    }

    private static String point(double x, double y) {
        return Figures.length(x) + "," + Figures.length(y);
    }
}
