package leadsto.dataset.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.telling.Voice;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.Thought;

/** A known way to spoil a trail after its question; what was asked stays as it is. */
enum Flaw {
    /** The doubts that the assistant would have raised are left out. */
    SKIPS_DOUBT {
        @Override
        Optional<Trail> in(Trail trail, Occasion occasion) {
            List<Integer> kept = IntStream.range(0, trail.thoughts().size())
                    .filter(i -> i < trail.opening()
                            || i >= trail.conclusion()
                            || trail.thoughts().get(i).kind() != Kind.DOUBT)
                    .boxed()
                    .toList();
            boolean reasonsStay = kept.size() - trail.opening() >= 2;
            return reasonsStay && kept.size() < trail.thoughts().size()
                    ? Optional.of(picked(trail, kept))
                    : Optional.empty();
        }
    },
    /**
     * The steps between question and answer stand in another order, the first of them before the one that it rests on; none
     * where steps only go on from each other, which may stand in any order.
     */
    BREAKS_ORDER {
        @Override
        Optional<Trail> in(Trail trail, Occasion occasion) {
            List<Integer> resting = IntStream.range(trail.opening() + 1, trail.conclusion())
                    .filter(i -> trail.roles().get(i - 1) != Role.CONTINUES)
                    .boxed()
                    .toList();
            if (resting.isEmpty()) {
                return Optional.empty();
            }
            Random random = new Random(occasion.seed() ^ trail.key());
            Integer first = resting.get(random.nextInt(resting.size()));
            List<Integer> others = new ArrayList<>(
                    IntStream.range(trail.opening(), trail.conclusion()).boxed().toList());
            others.remove(first);
            Collections.shuffle(others, random);
            List<Integer> kept =
                    new ArrayList<>(IntStream.range(0, trail.opening()).boxed().toList());
            kept.add(first);
            kept.addAll(others);
            kept.addAll(IntStream.range(trail.conclusion(), trail.thoughts().size())
                    .boxed()
                    .toList());
            return Optional.of(picked(trail, kept));
        }
    },
    /** It ends in another answer to the same question, to which these steps do not lead. */
    OTHER_ANSWER {
        @Override
        Optional<Trail> in(Trail trail, Occasion occasion) {
            return occasion.neighbours()
                    .of(trail)
                    .map(Trail::answer)
                    .filter(other ->
                            trail.thoughts().stream().noneMatch(it -> it.text().equals(other.text())))
                    .findFirst()
                    .map(other -> ended(trail, other));
        }

        private Trail ended(Trail trail, Thought other) {
            List<Thought> thoughts = new ArrayList<>(trail.thoughts().subList(0, trail.conclusion()));
            thoughts.add(other);
            List<Role> roles = new ArrayList<>(trail.roles().subList(0, thoughts.size() - 1));
            List<Voice> voices = new ArrayList<>(trail.voices().subList(0, thoughts.size() - 1));
            voices.add(Voice.ASSISTANT);
            return trail.with(thoughts, roles, voices);
        }
    };

    /** The spoilt trail; none where it has nothing to spoil so. */
    abstract Optional<Trail> in(Trail trail, Occasion occasion);

    /** The word in the column: {@code skips-doubt}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The flaws that a trail can have. */
    static List<Flaw> of(Trail trail, Occasion occasion) {
        return Arrays.stream(values())
                .filter(flaw -> flaw.in(trail, occasion).isPresent())
                .toList();
    }

    /** One of them, decided by trail and seed, so that each has its share. */
    static Optional<Flaw> one(Trail trail, Occasion occasion) {
        List<Flaw> flaws = of(trail, occasion);
        return flaws.isEmpty()
                ? Optional.empty()
                : Optional.of(flaws.get(new Random(occasion.seed() + trail.key()).nextInt(flaws.size())));
    }

    /** The thoughts at these places, in this order; where two did not follow each other before, the one goes on from the other. */
    private static Trail picked(Trail trail, List<Integer> places) {
        List<Role> roles = new ArrayList<>();
        for (int i = 1; i < places.size(); i++) {
            int before = places.get(i - 1);
            roles.add(places.get(i) == before + 1 ? trail.roles().get(before) : Role.CONTINUES);
        }
        return trail.with(
                places.stream().map(trail.thoughts()::get).toList(),
                roles,
                places.stream().map(trail.voices()::get).toList());
    }
}
