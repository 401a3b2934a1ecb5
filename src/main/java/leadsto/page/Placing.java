package leadsto.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where boxes of one width stand when their layers are known: below each other's middles as far as their order and the space
 * between them allow.
 *
 * <p>Each layer in turn goes to the means of its neighbours, bends heavier than boxes so that long edges run straight. The
 * least squares under an order with distances are an isotonic regression (Barlow et al. 1972), by pooling what would stand
 * too close. All lengths in pixels.
 */
final class Placing {
    private static final double GAP = 18;
    private static final double LAYER_GAP = 38;
    private static final double MARGIN = 10;
    private static final double BEND_WIDTH = 4;
    private static final double BEND_WEIGHT = 3;
    private static final int ROUNDS = 24;

    private final Layering layering;
    private final double width;
    private final double[] middles;
    private final double[] tops;
    private final double[] bottoms;

    /** @param heights of each node's box */
    Placing(Layering layering, double width, double[] heights) {
        this.layering = layering;
        this.width = width;
        this.middles = new double[layering.size()];
        this.tops = new double[layering.size()];
        this.bottoms = new double[layering.size()];
        placeDown(heights);
        placeAcross();
    }

    double left(int node) {
        return middles[node] - width / 2;
    }

    double top(int node) {
        return tops[node];
    }

    double width() {
        return IntStream.range(0, middles.length)
                        .mapToDouble(it -> middles[it] + width(it) / 2)
                        .max()
                        .orElse(0)
                + MARGIN;
    }

    double height() {
        return IntStream.range(0, bottoms.length)
                        .mapToDouble(it -> bottoms[it])
                        .max()
                        .orElse(0)
                + MARGIN;
    }

    /** The points that a curve comes by, two for each bend, from above; a box's edges share its width. */
    List<double[]> points(int edge) {
        List<Integer> course = layering.course(edge);
        int first = course.get(0);
        int last = course.get(course.size() - 1);
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {port(first, course.get(1), layering.below(first)), bottoms[first]});
        for (int bend : course.subList(1, course.size() - 1)) {
            points.add(new double[] {middles[bend], tops[bend]});
            points.add(new double[] {middles[bend], bottoms[bend]});
        }
        points.add(new double[] {port(last, course.get(course.size() - 2), layering.above(last)), tops[last]});
        return points;
    }

    private double port(int node, int towards, List<Integer> neighbours) {
        List<Integer> fromLeft = neighbours.stream()
                .sorted(Comparator.comparingDouble(it -> middles[it]))
                .toList();
        return left(node) + width * (fromLeft.indexOf(towards) + 1) / (fromLeft.size() + 1);
    }

    private double width(int number) {
        return layering.isBend(number) ? BEND_WIDTH : width;
    }

    private void placeDown(double[] heights) {
        double top = MARGIN;
        for (List<Integer> layer : layering.layers()) {
            double height = layer.stream()
                    .filter(it -> !layering.isBend(it))
                    .mapToDouble(it -> heights[it])
                    .max()
                    .orElse(0);
            for (int number : layer) {
                tops[number] = top;
                bottoms[number] = top + (layering.isBend(number) ? height : heights[number]);
            }
            top += height + LAYER_GAP;
        }
    }

    private void placeAcross() {
        layering.layers().forEach(layer -> settle(layer, new double[layer.size()]));
        int last = layering.layers().size() - 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i <= last; i++) {
                boolean down = round % 2 == 0;
                List<Integer> layer = layering.layers().get(down ? i : last - i);
                settle(layer, layer.stream().mapToDouble(it -> wanted(it, down)).toArray());
            }
        }
        double leftmost = IntStream.range(0, middles.length)
                .mapToDouble(it -> middles[it] - width(it) / 2)
                .min()
                .orElse(0);
        for (int i = 0; i < middles.length; i++) {
            middles[i] += MARGIN - leftmost;
        }
    }

    private double wanted(int number, boolean down) {
        List<Integer> nearer = down ? layering.above(number) : layering.below(number);
        return nearer.stream().mapToDouble(it -> middles[it]).average().orElse(middles[number]);
    }

    /** As near as possible to where they want to be, in order, and no nearer to each other than there is space for. */
    private void settle(List<Integer> layer, double[] wanted) {
        double[] offsets = new double[layer.size()];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = offsets[i - 1] + (width(layer.get(i - 1)) + width(layer.get(i))) / 2 + GAP;
        }
        List<Pool> pools = new ArrayList<>();
        for (int i = 0; i < offsets.length; i++) {
            Pool pool = new Pool(wanted[i] - offsets[i], layering.isBend(layer.get(i)) ? BEND_WEIGHT : 1, 1);
            while (!pools.isEmpty() && pools.get(pools.size() - 1).mean() >= pool.mean()) {
                pool = pools.remove(pools.size() - 1).and(pool);
            }
            pools.add(pool);
        }
        int i = 0;
        for (Pool pool : pools) {
            for (int end = i + pool.count(); i < end; i++) {
                middles[layer.get(i)] = pool.mean() + offsets[i];
            }
        }
    }

    /** Neighbours that stand as close as they may, and the mean of where they want to be. */
    private record Pool(double mean, double weight, int count) {
        Pool and(Pool next) {
            double sum = weight + next.weight;
            return new Pool((mean * weight + next.mean * next.weight) / sum, sum, count + next.count);
        }
    }
}
