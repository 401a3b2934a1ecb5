package leadsto.dataset;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import leadsto.thought.Source;

/** What may be done with a dataset, as far as its sources say. */
public final class Licence {
    /** The identifiers that the card's YAML knows, which are SPDX in lower case, and that a source may state. */
    private static final Set<String> KNOWN = Set.of(
            "apache-2.0",
            "mit",
            "bsd-2-clause",
            "bsd-3-clause",
            "cc0-1.0",
            "cc-by-3.0",
            "cc-by-4.0",
            "cc-by-sa-3.0",
            "cc-by-sa-4.0",
            "cc-by-nc-4.0",
            "cc-by-nc-sa-3.0",
            "cc-by-nc-sa-4.0",
            "cc-by-nd-4.0",
            "cc-by-nc-nd-4.0",
            "odbl",
            "odc-by",
            "pddl",
            "gpl-3.0",
            "lgpl-3.0",
            "agpl-3.0",
            "mpl-2.0",
            "unlicense",
            "wtfpl");

    private Licence() {}

    /** The card's identifier: the one that all sources state; {@code unknown} where none states any, else {@code other}. */
    public static String identifier(Collection<Source> sources) {
        Set<String> stated = new TreeSet<>();
        sources.forEach(source ->
                stated.add(source.license().orElse("").toLowerCase(Locale.ROOT).strip()));
        stated.addAll(stated.isEmpty() ? Set.of("") : Set.of());
        String first = stated.iterator().next();
        boolean one = stated.size() == 1;
        return one && first.isEmpty() ? "unknown" : one && KNOWN.contains(first) ? first : "other";
    }

    /** The same for people, in a sentence. */
    public static String sentence(Collection<Source> sources) {
        Set<String> stated = new TreeSet<>();
        sources.forEach(source -> source.license().ifPresent(stated::add));
        long silent = sources.stream().filter(it -> it.license().isEmpty()).count();
        if (stated.isEmpty()) {
            return "The sources state no licence, so it is unknown what may be done with this dataset beyond your own"
                    + " rights in them.";
        }
        String silence = silent == 0 ? "" : " " + silent + " of " + sources.size() + " sources state none.";
        return "The sources state: " + String.join(", ", stated) + "." + silence;
    }
}
