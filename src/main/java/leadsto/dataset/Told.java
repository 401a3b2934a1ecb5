package leadsto.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import leadsto.dataset.format.Columns;
import leadsto.dataset.format.Occasion;
import leadsto.dataset.format.RowFormat;
import leadsto.dataset.split.Split;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Neighbours;
import leadsto.dataset.telling.Prose;
import leadsto.dataset.telling.Trail;
import leadsto.thought.Digest;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Thought;

/** Trails told in one format, with where each row comes from. Two rows that read the same have one id. */
final class Told {
    /** The column that says what made the thoughts, where that is wanted. */
    static final String RUNS = "runs";

    /** The column that marks replayed rows, where there may be any. */
    static final String REPLAY = "replay";

    private static final int ID_HEX_DIGITS = 24;
    private static final int ATTEMPTS = 5;
    private static final ObjectWriter JSON = new JsonMapper().writer();

    private final RowFormat format;
    private final Background background;
    private final Occasion occasion;
    private final boolean beside;
    private final Optional<Map<String, String>> runs;
    private final Map<Split, Spread> spread = new EnumMap<>(Split.class);
    private Optional<Map<String, Object>> sample = Optional.empty();
    private int untold;

    /** @param arrangement says whether replayed rows will stand beside these, and what made the thoughts */
    Told(RowFormat format, Background background, Neighbours neighbours, long seed, Arrangement arrangement) {
        this.format = format;
        this.background = background;
        this.beside = arrangement.replay().isPresent();
        this.runs = arrangement.runs();
        this.occasion = new Occasion(neighbours, seed, 0);
    }

    /**
     * Takes in a trail and gives the rows that come next in its split: of this trail, but for those that the format cannot
     * tell, or of earlier ones. Each opens otherwise than the one before it, as far as telling it again and waiting for others
     * can bring that about.
     */
    List<Map<String, Object>> rows(Trail trail, String group, Split split) {
        List<Map<String, Object>> told = format.rows(trail, occasion);
        if (told.isEmpty()) {
            untold++;
        }
        Spread apart = spread.computeIfAbsent(split, it -> new Spread());
        List<Map<String, Object>> next = new ArrayList<>(told.size());
        for (int i = 0; i < told.size(); i++) {
            Map<String, Object> cells = openedAnew(told.get(i), i, trail, apart.last());
            sample = sample.or(() -> Optional.of(cells));
            next.addAll(apart.take(Openings.of(cells), row(id(cells), group, cells, trail)));
        }
        return next;
    }

    /** The rows that still wait for another to come between, at the end. */
    List<Map<String, Object>> rest(Split split) {
        return spread.containsKey(split) ? spread.get(split).rest() : List.of();
    }

    /** The row, told as often as it opens like the one before, at most {@value #ATTEMPTS} times; the least alike of them. */
    private Map<String, Object> openedAnew(Map<String, Object> first, int index, Trail trail, Openings before) {
        Map<String, Object> best = first;
        int alike = Openings.of(first).alike(before);
        Occasion next = occasion;
        while (alike > 0 && next.attempt() < ATTEMPTS) {
            next = next.again();
            Map<String, Object> again = format.rows(trail, next).get(index);
            if (again.equals(first)) {
                return best;
            }
            int now = Openings.of(again).alike(before);
            if (now < alike) {
                best = again;
                alike = now;
            }
        }
        return best;
    }

    /** The columns of the rows and their types, as the card's {@code features} write them. */
    Map<String, Object> features() {
        Map<String, Object> features = new LinkedHashMap<>();
        features.put("id", Columns.STRING);
        features.put("group_id", Columns.STRING);
        features.putAll(format.features());
        features.put("thought_ids", Columns.STRINGS);
        features.put("kinds", Columns.STRINGS);
        features.put("roles", Columns.STRINGS);
        features.put("approach", Columns.STRING);
        features.put("language", Columns.STRING);
        features.put("sources", Columns.STRINGS);
        features.put("probability", Columns.NUMBER);
        features.put("score", Columns.NUMBER);
        if (runs.isPresent()) {
            features.put(RUNS, Columns.STRINGS);
        }
        if (beside) {
            features.put(REPLAY, Columns.BOOLEAN);
        }
        return features;
    }

    /** The format's own columns of the first row. */
    Optional<Map<String, Object>> sample() {
        return sample;
    }

    /** What must be known about trails that it did not tell. */
    Optional<String> note() {
        return untold == 0
                ? Optional.empty()
                : Optional.of(
                        format.name() + ": further chains left out: " + untold + ", because each " + format.untold());
    }

    /** The id of a row with these columns of the format's own: a digest of them. */
    static String id(Map<String, Object> cells) {
        try {
            return Digest.sha256(JSON.writeValueAsBytes(cells)).substring(0, ID_HEX_DIGITS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that is no JSON: " + e.getMessage(), e);
        }
    }

    /** The first 64 bits of a row's id. */
    static long key(Map<String, Object> row) {
        return HexFormat.fromHexDigitsToLong((String) row.get("id"), 0, Long.BYTES * 2);
    }

    private Map<String, Object> row(String id, String group, Map<String, Object> cells, Trail trail) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("group_id", group);
        row.putAll(cells);
        row.put("thought_ids", trail.thoughts().stream().map(Thought::id).toList());
        row.put("kinds", trail.thoughts().stream().map(it -> it.kind().word()).toList());
        row.put("roles", trail.roles().stream().map(Role::word).toList());
        row.put("approach", trail.approach().name());
        row.put("language", trail.answer().language());
        row.put(
                "sources",
                background.sources(trail.thoughts()).stream().map(Told::named).toList());
        row.put("probability", trail.chain().probability());
        row.put("score", trail.chain().score());
        runs.ifPresent(it -> row.put(RUNS, madeBy(it, trail)));
        if (beside) {
            row.put(REPLAY, false);
        }
        return row;
    }

    private static List<String> madeBy(Map<String, String> runs, Trail trail) {
        return trail.thoughts().stream()
                .map(thought -> runs.get(thought.id()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What a source is called: its title, or where it is. */
    static String named(Source source) {
        return Prose.wellFormed(source.title().isBlank() ? source.uri() : source.title());
    }
}
