package leadsto.dataset.guard.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rows;
import leadsto.dataset.guard.rule.Rule;

/**
 * How many rows give orders to the model that reads them: "ignore all previous instructions", or tokens of a chat template.
 *
 * <p>The phrases are regular expressions in files of the program, English and Russian, written as orders, so that a text
 * that speaks of such phrases passes unless it quotes one.
 */
public final class Injections implements Guard {
    public static final Rule RULE = new Rule(
            "smuggled-instructions",
            Rule.Bound.AT_MOST,
            0,
            1,
            "rows with an order to the model that reads them",
            "Perez and Ribeiro 2022; Greshake et al. 2023",
            "reject the thoughts in the graph (`leadsto row` shows which they are)");

    private static final List<String> FILES = List.of("en", "ru", "markup");

    private final Rows rows = new Rows();
    private final Map<String, Integer> phrases = new TreeMap<>();

    @Override
    public void add(GuardedRow row) {
        Matcher found = Phrases.ALL.matcher(row.text());
        boolean is = found.find();
        if (is) {
            phrases.merge(found.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "), 1, Integer::sum);
        }
        rows.count(row, is);
    }

    @Override
    public Map<Rule, Result> results() {
        return Map.of(RULE, rows.ofCount().with("phrases", phrases));
    }

    private static final class Phrases {
        private static final Pattern ALL = Pattern.compile(
                String.join("|", FILES.stream().flatMap(Phrases::read).toList()),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        private static Stream<String> read(String language) {
            String name = "/leadsto/dataset/guard/injections-" + language + ".txt";
            try (InputStream in = Injections.class.getResourceAsStream(name);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                // A blank stands for any white space.
                return lines
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> "(?:" + line.strip().replace(" ", "\\s+") + ")")
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(name + " of the installation cannot be read", e);
            }
        }
    }
}
