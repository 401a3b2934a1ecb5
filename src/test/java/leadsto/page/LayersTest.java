package leadsto.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import leadsto.page.Drawing.Box;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.RandomGraphs;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LayersTest {
    @Test
    void thinkingGoesDown() {
        ThoughtGraph graph = leadsto.thought.Drawing.graph("""
                q1 -> p1 -> p2 -> a1
                q1 -> a1
                d1 -challenges-> p2
                """);
        Map<String, Box> boxes = drawing(graph).boxes().stream()
                .collect(Collectors.toMap(it -> it.thought().id(), Function.identity()));
        graph.links()
                .forEach(link -> assertThat(bottom(boxes.get(link.from())))
                        .isLessThan(Double.parseDouble(boxes.get(link.to()).y())));
    }

    /** Cycles and parallel links among them. */
    @Property(tries = 40, seed = "2026")
    void noTwoBoxesOverlapAndEachLinkHasACourse(@ForAll @IntRange(min = 1, max = 9999) int seed) {
        ThoughtGraph graph = RandomGraphs.cyclic(14, 24, seed);
        Drawing drawing = drawing(graph);
        List<Box> boxes = drawing.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(apart(boxes.get(i), boxes.get(j))).isTrue();
            }
        }
        assertThat(drawing.curves())
                .hasSameSizeAs(graph.links())
                .allMatch(it -> it.course().startsWith("M"));
    }

    private static Drawing drawing(ThoughtGraph graph) {
        return Drawing.of(new Surroundings(graph.thoughts(), graph.links()));
    }

    private static boolean apart(Box a, Box b) {
        return bottom(a) <= Double.parseDouble(b.y())
                || bottom(b) <= Double.parseDouble(a.y())
                || right(a) <= Double.parseDouble(b.x())
                || right(b) <= Double.parseDouble(a.x());
    }

    private static double bottom(Box box) {
        return Double.parseDouble(box.y()) + Double.parseDouble(box.height());
    }

    private static double right(Box box) {
        return Double.parseDouble(box.x()) + Double.parseDouble(box.width());
    }
}
