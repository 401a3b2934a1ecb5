package leadsto.unfold.argument;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What each feature counts for in each decision: the fitted numbers of the offline unfolder.
 *
 * <p>A decision's score is the sum of its features' weights; its probability is the logistic function of the score, or
 * the softmax where one of several is chosen. The same numbers serve every language and every text.
 */
public final class Weights {
    private static final String RESOURCE = "weights.properties";
    private static final Weights FITTED = read();

    private final Map<Decision, Map<String, Double>> byDecision;

    Weights(Map<Decision, Map<String, Double>> byDecision) {
        this.byDecision = byDecision;
    }

    /** The numbers that come with the program. */
    public static Weights fitted() {
        return FITTED;
    }

    Map<Decision, Map<String, Double>> asMap() {
        return byDecision;
    }

    double score(Decision decision, Features features) {
        Map<String, Double> weights = byDecision.getOrDefault(decision, Map.of());
        double score = 0;
        for (int i = 0; i < features.size(); i++) {
            Double weight = weights.get(features.name(i));
            if (weight != null) {
                score += weight * features.value(i);
            }
        }
        return score;
    }

    double probability(Decision decision, Features features) {
        return 1 / (1 + Math.exp(-score(decision, features)));
    }

    private static Weights read() {
        Properties properties = new Properties();
        try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in the jar; build it anew");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        Map<Decision, Map<String, Double>> byDecision = new HashMap<>();
        for (String key : properties.stringPropertyNames()) {
            int dot = key.indexOf('.');
            byDecision
                    .computeIfAbsent(Decision.of(key.substring(0, dot)), it -> new HashMap<>())
                    .put(key.substring(dot + 1), Double.valueOf(properties.getProperty(key)));
        }
        return new Weights(byDecision);
    }

    /** What is decided by weights. */
    enum Decision {
        /** Which thought of an argument is its answer. */
        ANSWER,
        /** Whether a thought of an argument is a doubt. */
        DOUBT,
        /** Which thought of an argument another one leads to. */
        LINK,
        TRACE_QUESTION,
        TRACE_OBSERVATION,
        TRACE_DOUBT,
        TRACE_EVALUATION,
        TRACE_PREMISE,
        TRACE_ANSWER,
        /** Whether one thought of a reasoning trace is a reason for another. */
        TRACE_LINK,
        /** Which thought of an explanation a fact leads to, its order unknown. */
        COMPOSE;

        static Decision of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
