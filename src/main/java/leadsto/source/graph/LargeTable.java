package leadsto.source.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import leadsto.source.format.Unreadable;
import leadsto.source.text.Language;
import leadsto.source.text.Mojibake;
import leadsto.source.text.Text;
import leadsto.thought.Digest;
import leadsto.thought.Kind;
import leadsto.thought.LinkTable;
import leadsto.thought.Origin;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * What a {@link GraphTable} is, for millions of rows: the same graph of the same rows, without any JSON of them.
 *
 * <p>Each row is checked as it comes. One that does not look right is handed to a {@link GraphTable} of its own, which knows
 * the words for what is wrong. Text that had been decoded wrongly is mended cell by cell. Memory holds the texts once, and some
 * 45 bytes a link.
 */
final class LargeTable {
    private static final int MOST_FINDINGS = 20;
    private static final int TELLING_TEXTS = 100;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Optional<Kind>> kinds = new ArrayList<>();
    private final List<String> languages = new ArrayList<>();
    private final List<String> origins = new ArrayList<>();
    private final LargeLinks links = new LargeLinks();
    private final Map<String, Optional<Kind>> words = new HashMap<>();
    private final List<Unreadable> findings = new ArrayList<>();
    private final Set<String> mendings = new LinkedHashSet<>();

    LargeTable() {
        for (Kind kind : Kind.values()) {
            words.put(kind.word(), Optional.of(kind));
        }
        words.put("", Optional.empty());
    }

    /** @param place says where the row stands, while it is the current one */
    void addThought(Map<String, String> row, Supplier<String> place) {
        Map<String, String> fields = cleaned(row);
        String kind = fields.get("kind").toLowerCase(Locale.ROOT);
        String id = fields.get("id");
        boolean usual = !id.isEmpty()
                && Text.says(fields.get("text"))
                && words.containsKey(kind)
                && (fields.get("language").isEmpty()
                        || LANGUAGE.matcher(fields.get("language")).matches())
                && fields.get("origin").isEmpty();
        if (!usual && isWrong(tableOf(fields, place.get()))) {
            return;
        }
        if (places.putIfAbsent(id, ids.size()) != null) {
            found(new Unreadable(place.get(), "two thoughts have the id '" + id + "'", "rename one"));
            return;
        }
        ids.add(id);
        texts.add(fields.get("text"));
        kinds.add(words.get(kind));
        languages.add(fields.get("language").intern());
        origins.add(fields.get("origin").intern());
    }

    /** @param place as for a thought */
    void addLink(Map<String, String> row, Supplier<String> place) {
        Map<String, String> fields = cleaned(row);
        String from = fields.get("from");
        String to = fields.get("to");
        boolean usual = !from.isEmpty() && !from.equals(to) && !to.isEmpty() && LargeLinks.isUsual(fields);
        if (!usual && isWrong(tableOf(fields, from, to, place.get()))) {
            return;
        }
        if (isThere(from, "source", place) & isThere(to, "target", place)) {
            links.add(places.get(from), places.get(to), fields);
        }
    }

    /** In which ways texts had been decoded wrongly. */
    Set<String> mendings() {
        return mendings;
    }

    /** @throws Unreadable telling what is wrong with the rows, the first of them */
    ThoughtGraph read(String uri, String id, String title) {
        if (ids.isEmpty() && findings.isEmpty()) {
            return new GraphTable().read(uri, id, title);
        }
        if (!findings.isEmpty()) {
            throw Unreadable.all(findings);
        }
        List<Kind> known = links.complete(kinds, texts);
        Source source = new Source(uri, digest(known), title, Optional.empty());
        String language =
                Language.of(String.join("\n", texts.subList(0, Math.min(TELLING_TEXTS, texts.size()))) + "\n");
        List<Thought> thoughts = new ArrayList<>(ids.size());
        List<Statement> statements = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            thoughts.add(new Thought(
                    ids.get(i),
                    known.get(i),
                    SPACE.matcher(texts.get(i)).replaceAll(" "),
                    languages.get(i).isEmpty() ? language : languages.get(i),
                    origins.get(i).isEmpty() ? Origin.AUTHOR : Origin.of(origins.get(i))));
            statements.add(new Statement(ids.get(i), source.id(), 0, Optional.empty(), Speaker.AUTHOR));
        }
        List<Thought> all = List.copyOf(thoughts);
        LinkTable table = links.table(all);
        return ThoughtGraph.of(id, language, source, all, table, statements);
    }

    /** The digest of the JSON that a {@link GraphTable} would make of the rows. */
    private String digest(List<Kind> known) {
        try {
            return Digest.sha256(out -> write(out, known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Writer out, List<Kind> known) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("thoughts");
            for (int i = 0; i < ids.size(); i++) {
                json.writeStartObject();
                json.writeStringField("id", ids.get(i));
                if (kinds.get(i).isPresent()) {
                    json.writeStringField("kind", known.get(i).word());
                }
                json.writeStringField("text", texts.get(i));
                writeUnlessEmpty(json, "language", languages.get(i));
                writeUnlessEmpty(json, "origin", origins.get(i));
                if (kinds.get(i).isEmpty()) {
                    json.writeStringField("kind", known.get(i).word());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("leadsTo");
            links.write(json, ids);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    static void writeUnlessEmpty(JsonGenerator json, String field, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(field, value);
        }
    }

    private boolean isThere(String id, String end, Supplier<String> place) {
        boolean there = places.containsKey(id);
        if (!there) {
            found(new Unreadable(
                    place.get(),
                    end + " '" + id + "' is no thought of this graph",
                    "add it to the thoughts or remove the link"));
        }
        return there;
    }

    private static GraphTable tableOf(Map<String, String> thought, String place) {
        GraphTable table = new GraphTable();
        table.addThought(thought, place);
        return table;
    }

    private static GraphTable tableOf(Map<String, String> link, String from, String to, String place) {
        GraphTable table = new GraphTable();
        for (String end : new LinkedHashSet<>(List.of(from, to, "some thought"))) {
            if (!end.isEmpty()) {
                table.addThought(Map.of("id", end, "text", "some text"), place);
            }
        }
        table.addLink(link, place);
        return table;
    }

    private boolean isWrong(GraphTable table) {
        try {
            table.read("", "row", "row");
            return false;
        } catch (Unreadable problem) {
            found(problem);
            problem.others().forEach(this::found);
            return true;
        }
    }

    private void found(Unreadable problem) {
        findings.add(problem);
        if (findings.size() >= MOST_FINDINGS) {
            throw Unreadable.all(findings);
        }
    }

    private Map<String, String> cleaned(Map<String, String> row) {
        row.replaceAll((field, value) -> cleaned(value));
        return row;
    }

    private String cleaned(String value) {
        String text = Text.clean(Text.unixLines(value));
        Optional<Mojibake> mojibake = Mojibake.in(text);
        mojibake.map(Mojibake::name).ifPresent(mendings::add);
        return mojibake.map(it -> it.mend(text)).orElse(text).strip();
    }
}
