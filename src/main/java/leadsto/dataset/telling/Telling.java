package leadsto.dataset.telling;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is put between thoughts when they are told: nothing, or connectives in their language.
 *
 * <pre>
 *   bare   "The water also rises on the far side. But the moon pulls toward itself. The pull weakens with distance."
 *   spoken "Here is what I see. The water also rises on the far side. But the moon pulls toward itself. That can be met.
 *           The pull weakens with distance."
 * </pre>
 *
 * <p>Thoughts in a language without connectives are told bare. For one thread at a time.
 */
public final class Telling {
    private final String name;
    private final Map<String, Connectives> byLanguage;
    private final Map<String, Utterances> said = new HashMap<>();

    private Telling(String name, Map<String, Connectives> byLanguage) {
        this.name = name;
        this.byLanguage = byLanguage;
    }

    /** Nothing is put between thoughts. */
    public static Telling bare() {
        return new Telling("none", Map.of());
    }

    /** The connectives of this program, English and Russian. */
    public static Telling spoken() {
        return new Telling("spoken", ConnectivesFile.own());
    }

    /**
     * The connectives of this program with those of a folder's files, {@code en.txt} for English: a file takes the place
     * of what there is for its language, or joins it where it begins with {@code [add]}.
     *
     * @throws IllegalArgumentException where the folder has no such file or one is wrong, with the file and the remedy
     */
    public static Telling with(Path folder) {
        return new Telling(folder.toString(), ConnectivesFile.with(ConnectivesFile.own(), folder));
    }

    /** Whether nothing is put between thoughts, in any language. */
    public boolean isBare() {
        return byLanguage.isEmpty();
    }

    /** {@code none}, {@code spoken} or the folder. */
    public String name() {
        return name;
    }

    /** A telling of one trail; what it chooses is decided by the trail, the seed and the attempt alone. */
    public Speech of(Trail trail, long seed, int attempt) {
        String language = trail.answer().language();
        Utterances utterances =
                said.computeIfAbsent(language, it -> new Utterances(Optional.ofNullable(byLanguage.get(it))));
        return new Speech(trail, utterances, seed, attempt);
    }
}
