package leadsto.topology.walk;

import java.util.Arrays;
import java.util.stream.IntStream;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.Components;

/**
 * The absorptions of all thoughts by many answers, exact: whole columns of <i>B</i>, several of them side by side.
 *
 * <pre>
 *             a1   a2   a3  ...        one row a thought: whoever mixes rows goes through memory once for all columns
 *   thought   .5   .25   0
 * </pre>
 *
 * <p>Blocks of answers are worked out at once by as many threads as memory allows ({@value #MOST_FIGURES} figures at a
 * time); what comes out does not depend on how many. Source: (<i>I</i>−<i>Q</i>)<i>B</i> = <i>R</i> with many right sides, as in
 * Kemeny and Snell 1960. Cost: {@link #cost}.
 */
public final class Columns {
    private static final int WIDEST = 16;
    private static final int NARROWEST = 4;
    private static final int FIGURES_OF_ONE = 1 << 24;
    private static final long MOST_FIGURES = 1L << 26;

    private final Walk walk;
    private final Arcs arcs;
    private final Components components;
    private final Solver solver;

    public Columns(Walk walk) {
        this.walk = walk;
        this.arcs = walk.arcs();
        this.components = walk.components();
        this.solver = walk.solver();
    }

    /** What is made of the absorptions by some answers before they are forgotten. */
    public interface Reader {
        /**
         * @param from the place of the block's first answer among all
         * @param width how many answers the block has
         * @param absorptions {@code absorptions[thought * width + i]}: by the i-th answer of the block
         * @return what is left of it, to be called block by block in order, by one thread
         */
        Runnable read(int from, int width, double[] absorptions);
    }

    /** How many multiplications so many columns take: steps times answers, those on large cycles once for each sweep. */
    public double cost(int answers) {
        double once = arcs.count();
        for (int c = 0; c < components.count() && !components.acyclic(); c++) {
            if (components.size(c) > 1) {
                once += solver.within(c).cost();
            }
        }
        return once * answers;
    }

    /** Works out the columns of some answers, block by block. */
    public void read(int[] answers, Reader reader) {
        int width = Math.max(NARROWEST, Math.min(WIDEST, FIGURES_OF_ONE / Math.max(1, arcs.nodes())));
        int blocks = (answers.length + width - 1) / width;
        int atOnce = (int) Math.max(
                1,
                Math.min(Runtime.getRuntime().availableProcessors(), MOST_FIGURES / ((long) width * arcs.nodes() + 1)));
        for (int first = 0; first < blocks; first += atOnce) {
            Runnable[] left = new Runnable[Math.min(atOnce, blocks - first)];
            int begin = first;
            IntStream.range(0, left.length).parallel().forEach(i -> {
                int from = (begin + i) * width;
                int[] some = Arrays.copyOfRange(answers, from, Math.min(answers.length, from + width));
                left[i] = reader.read(from, some.length, of(some));
            });
            Arrays.stream(left).forEach(Runnable::run);
        }
    }

    /** The absorptions by a few answers: {@code [thought * answers.length + i]} by the i-th of them. */
    double[] of(int[] answers) {
        int width = answers.length;
        double[] figures = new double[arcs.nodes() * width];
        for (int i = 0; i < width; i++) {
            figures[answers[i] * width + i] = 1;
        }
        boolean[] leads = new boolean[arcs.nodes()];
        for (int answer : answers) {
            leads[answer] = true;
        }
        for (int c = components.count() - 1; c >= 0; c--) {
            boolean any = false;
            for (int i = components.first(c); i < components.end(c); i++) {
                any |= mix(components.node(i), c, leads, figures, width);
            }
            if (any && components.size(c) > 1) {
                solve(c, figures, width);
            }
            for (int i = components.first(c); any && i < components.end(c); i++) {
                leads[components.node(i)] = true;
            }
        }
        return figures;
    }

    /** Adds up what leaves the component; false where none of it leads to the answers. */
    private boolean mix(int node, int c, boolean[] leads, double[] figures, int width) {
        boolean any = false;
        for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
            int target = arcs.target(arc);
            if (leads[target] && components.of(target) != c) {
                any = true;
                add(figures, node * width, walk.probability(arc), figures, target * width, width);
            }
        }
        return any;
    }

    private void solve(int c, double[] figures, int width) {
        double[] local = new double[components.size(c) * width];
        copy(c, figures, local, width, true);
        solver.within(c).expect(local, width);
        copy(c, figures, local, width, false);
    }

    private void copy(int c, double[] figures, double[] local, int width, boolean out) {
        for (int place = 0; place < components.size(c); place++) {
            int at = components.node(components.first(c) + place) * width;
            if (out) {
                System.arraycopy(figures, at, local, place * width, width);
            } else {
                System.arraycopy(local, place * width, figures, at, width);
            }
        }
    }

    /** Adds one row, times a factor, to another. */
    static void add(double[] sums, int at, double factor, double[] parts, int from, int width) {
        for (int i = 0; i < width; i++) {
            sums[at + i] += factor * parts[from + i];
        }
    }
}
