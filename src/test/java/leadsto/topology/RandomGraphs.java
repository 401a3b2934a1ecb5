package leadsto.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import leadsto.thought.Approach;
import leadsto.thought.Drawing;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/** Thought graphs drawn by lot: questions first, answers last, everything else between, parallel links included. */
public final class RandomGraphs {
    private static final Role[] ROLES = {Role.CONTINUES, Role.SUPPORTS, Role.CONTINUES, Role.PROMPTS, Role.CHALLENGES};

    private RandomGraphs() {}

    static ThoughtGraph acyclic(int thoughts, int links, long seed) {
        return draw(thoughts, links, seed, false);
    }

    public static ThoughtGraph cyclic(int thoughts, int links, long seed) {
        return draw(thoughts, links, seed, true);
    }

    private static ThoughtGraph draw(int size, int count, long seed, boolean cyclic) {
        Random random = new Random(seed);
        List<Thought> thoughts = new ArrayList<>();
        int questions = 1 + size / 6;
        int answers = 1 + size / 8;
        for (int i = 0; i < size; i++) {
            String kind = i < questions ? "q" : i >= size - answers ? "a" : i % 5 == 0 ? "d" : "p";
            thoughts.add(Drawing.thought(kind + i));
        }
        List<Link> links = new ArrayList<>();
        while (links.size() < count) {
            int from = random.nextInt(size);
            int to = random.nextInt(size);
            if (from != to && (cyclic || from < to)) {
                links.add(new Link(
                        thoughts.get(from).id(),
                        thoughts.get(to).id(),
                        ROLES[random.nextInt(ROLES.length)],
                        (1 + random.nextInt(20)) / 20.0,
                        Approach.LOGICAL,
                        Origin.AUTHOR));
            }
        }
        return Drawing.graph(thoughts, links);
    }
}
