package leadsto.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The absorptions of one component's thoughts, from those of the thoughts after it: one solve for each answer. */
final class ComponentAbsorptions {
    private final Walk walk;
    private final Components components;
    private final int component;
    private final Mixture mixture;
    private final Absorptions[] lists;

    ComponentAbsorptions(Walk walk, int component, Mixture mixture, Absorptions[] lists) {
        this.walk = walk;
        this.components = walk.components();
        this.component = component;
        this.mixture = mixture;
        this.lists = lists;
    }

    void solve() {
        int begin = components.first(component);
        int size = components.size(component);
        Absorptions[] gained = new Absorptions[size];
        TreeSet<Integer> answers = new TreeSet<>();
        for (int place = 0; place < size; place++) {
            gained[place] = gainedBy(components.node(begin + place));
            for (int answer : gained[place].answers()) {
                answers.add(answer);
            }
        }
        List<double[]> expected = new ArrayList<>();
        int[] cursor = new int[size];
        for (int answer : answers) {
            double[] gain = new double[size];
            for (int place = 0; place < size; place++) {
                if (cursor[place] < gained[place].size() && gained[place].answer(cursor[place]) == answer) {
                    gain[place] = gained[place].share(cursor[place]++);
                }
            }
            expected.add(walk.solver().expectedWithin(component, gain));
        }
        for (int place = 0; place < size; place++) {
            int row = 0;
            for (int answer : answers) {
                mixture.add(answer, expected.get(row++)[place]);
            }
            lists[components.node(begin + place)] = mixture.take();
        }
    }

    private Absorptions gainedBy(int thought) {
        for (int step = walk.first(thought); step < walk.end(thought); step++) {
            if (components.of(walk.target(step)) != component) {
                mixture.add(lists[walk.target(step)], walk.probability(step));
            }
        }
        return mixture.take();
    }
}
