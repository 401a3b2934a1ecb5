package leadsto.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.weave.Themes.Common;

/**
 * Which thoughts of different sources speak of the same thing, and how the one leads to the other.
 *
 * <pre>
 *   question ──prompts──► observation, premise, evaluation, doubt, answer
 *   observation, premise, evaluation ──prompts──► premise, evaluation, doubt, answer
 *                            ──supports──►  where the one holds all that the other says
 * </pre>
 *
 * <p>Two thoughts are kin where they share two rare words or more, or one and a meaning that is much nearer than that of any
 * two thoughts of the store; not where each names somebody or something else. That both speak of the same thing does not
 * say that they are for the same: so all but what holds the other is {@code prompts}, which takes no side.
 */
final class Kinship {
    private static final double LEAST = .28;
    private static final double LEAST_BY_WORDS = .22;
    /** What shares less is not looked at. */
    private static final double LEAST_SHARE = .05;

    private static final double NEAR_IN_MEANING = .55;
    private static final int SAMPLE = 2_000;
    private static final long SEED = 42;

    private final Loom loom;
    private final Map<String, Themes> themes = new HashMap<>();
    private final Map<String, Double> chance = new HashMap<>();

    /** Two thoughts of which the one leads to the other. */
    record Kin(Thought from, Thought to, Role role, double strength) {}

    Kinship(Loom loom) {
        this.loom = loom;
        Map<String, List<Thought>> byLanguage = loom.thoughts().stream()
                .filter(it -> Lexicon.of(it.language()).isPresent())
                .collect(Collectors.groupingBy(Thought::language));
        byLanguage.forEach((language, thoughts) -> {
            themes.put(language, new Themes(thoughts, Lexicon.of(language).orElseThrow(), loom::said));
            chance.put(language, meanSimilarity(thoughts));
        });
    }

    /** How near two thoughts are that have nothing to do with each other: the mean of pairs drawn at random. */
    private double meanSimilarity(List<Thought> thoughts) {
        Random random = new Random(SEED);
        double sum = 0;
        for (int i = 0; i < SAMPLE; i++) {
            String one = thoughts.get(random.nextInt(thoughts.size())).id();
            String other = thoughts.get(random.nextInt(thoughts.size())).id();
            sum += one.equals(other) ? 0 : loom.similarity(one, other);
        }
        return Math.max(0, sum / SAMPLE);
    }

    List<Kin> of(Thought thought) {
        Themes language = themes.get(thought.language());
        if (language == null) {
            return List.of();
        }
        List<Kin> kin = new ArrayList<>();
        for (Thought other : language.sharing(thought)) {
            if (loom.ofOtherSources(thought.id(), other.id())) {
                ordered(thought, other)
                        .flatMap(pair -> kin(pair.get(0), pair.get(1)))
                        .ifPresent(kin::add);
            }
        }
        return kin;
    }

    /** In the direction of thinking: by their kinds, else from the one that says more to the one that says less. */
    private Optional<List<Thought>> ordered(Thought one, Thought other) {
        int difference = rank(one.kind()) - rank(other.kind());
        if (rank(one.kind()) < 0 || rank(other.kind()) < 0 || difference == 0 && rank(one.kind()) != 2) {
            return Optional.empty();
        }
        if (difference == 0) {
            difference = Long.compare(size(other), size(one));
        }
        if (difference == 0) {
            difference = one.id().compareTo(other.id());
        }
        return Optional.of(difference < 0 ? List.of(one, other) : List.of(other, one));
    }

    private long size(Thought thought) {
        return loom.said(thought).map(Wording::contentSize).orElse(0L);
    }

    private static int rank(Kind kind) {
        return switch (kind) {
            case QUESTION -> 0;
            case OBSERVATION -> 1;
            case PREMISE, EVALUATION -> 2;
            case DOUBT -> 3;
            case ANSWER -> 4;
            case RESPONSE -> -1;
        };
    }

    private Optional<Kin> kin(Thought from, Thought to) {
        Common common = themes.get(from.language()).common(from, to);
        if (common.share() < LEAST_SHARE || common.words() < 2 && !loom.knowsMeaning(from)) {
            return Optional.empty();
        }
        double similarity = loom.similarity(from.id(), to.id());
        if (similarity >= LEAST && holds(from, to)) {
            return Optional.of(new Kin(from, to, role(from, to, true), similarity));
        }
        Optional<Double> strength =
                loom.knowsMeaning(from) ? byMeaning(common, similarity, chance.get(from.language())) : byWords(common);
        return strength.filter(it -> !ofDifferentNames(from, to))
                .map(it -> new Kin(from, to, role(from, to, false), it));
    }

    private static Optional<Double> byMeaning(Common common, double similarity, double expected) {
        double meaning = Math.max(0, similarity - expected) / (1 - expected);
        double strength = (common.share() + meaning) / 2;
        boolean oneThing = common.words() >= 2 || common.words() == 1 && meaning >= NEAR_IN_MEANING;
        return Optional.of(strength).filter(it -> oneThing && it >= LEAST);
    }

    private static Optional<Double> byWords(Common common) {
        return Optional.of(common.share()).filter(it -> common.words() >= 2 && it >= LEAST_BY_WORDS);
    }

    private boolean holds(Thought from, Thought to) {
        Optional<Wording> one = loom.wording(from);
        Optional<Wording> other = loom.wording(to);
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return from.kind() == Kind.QUESTION
                ? Coverage.tells(one.get(), other.get())
                : to.kind() != Kind.DOUBT && Coverage.holds(one.get(), other.get());
    }

    private boolean ofDifferentNames(Thought one, Thought other) {
        Wording said = loom.said(one).orElseThrow();
        Wording toldElsewhere = loom.said(other).orElseThrow();
        return !said.names().isEmpty()
                && !toldElsewhere.names().isEmpty()
                && said.names().stream().noneMatch(toldElsewhere.content()::contains)
                && toldElsewhere.names().stream().noneMatch(said.content()::contains);
    }

    private static Role role(Thought from, Thought to, boolean holds) {
        return holds && from.kind() != Kind.QUESTION ? Role.SUPPORTS : Role.PROMPTS;
    }
}
