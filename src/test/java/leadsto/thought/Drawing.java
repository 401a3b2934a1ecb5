package leadsto.thought;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Thought graphs drawn as text.
 *
 * <pre>{@code
 * ThoughtGraph graph = Drawing.graph("""
 *         q1 -prompts .8-> p1 -supports-> a1
 *         q1 -.2-> d1
 *         p2
 *         """);
 * }</pre>
 *
 * <p>The first letter of an id is its kind's. An arrow may name a role, a weight and an approach; else it is
 * {@code continues}, 1 and {@code logical}.
 */
public final class Drawing {
    private static final Pattern ARROW = Pattern.compile("\\s+-(?:([^->][^>]*)-)?>\\s+");
    private static final Pattern NUMBER = Pattern.compile("[0-9.][0-9.eE-]*");

    private Drawing() {}

    public static ThoughtGraph graph(String drawing) {
        Map<String, Thought> thoughts = new LinkedHashMap<>();
        List<Link> links = new ArrayList<>();
        drawing.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            Matcher arrow = ARROW.matcher(line);
            String before = null;
            String words = "";
            int at = 0;
            while (arrow.find()) {
                before = add(line.substring(at, arrow.start()), before, words, thoughts, links);
                words = arrow.group(1) == null ? "" : arrow.group(1);
                at = arrow.end();
            }
            add(line.substring(at), before, words, thoughts, links);
        });
        return graph(List.copyOf(thoughts.values()), links);
    }

    public static ThoughtGraph graph(List<Thought> thoughts, List<Link> links) {
        return new ThoughtGraph(
                "drawn",
                "en",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.of(),
                thoughts,
                links,
                List.of());
    }

    public static Thought thought(String id) {
        Kind kind = Stream.of(Kind.values())
                .filter(it -> it.word().startsWith(id.substring(0, 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind begins like " + id));
        return new Thought(id, kind, id, "en", Origin.AUTHOR);
    }

    private static String add(String id, String before, String words, Map<String, Thought> thoughts, List<Link> links) {
        thoughts.putIfAbsent(id, thought(id));
        if (before != null) {
            links.add(link(before, id, words));
        }
        return id;
    }

    private static Link link(String from, String to, String words) {
        Role role = Role.CONTINUES;
        double weight = 1;
        Approach approach = Approach.LOGICAL;
        for (String word : words.isBlank() ? new String[0] : words.strip().split("\\s+")) {
            if (NUMBER.matcher(word).matches()) {
                weight = Double.parseDouble(word);
            } else if (Stream.of(Role.values()).anyMatch(it -> it.word().equals(word))) {
                role = Role.of(word);
            } else {
                approach = new Approach(word);
            }
        }
        return new Link(from, to, role, weight, approach, Origin.AUTHOR);
    }
}
