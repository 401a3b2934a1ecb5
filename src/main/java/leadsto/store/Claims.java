package leadsto.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who says that a thought or a link is there, as its properties hold it: the run in front, whose {@code run}, {@code origin},
 * {@code weight} and tokens are those of the element; and other runs that say the same, in the lists {@code alsoRuns},
 * {@code alsoWeights}, ..., in which each run has the same place.
 *
 * <p>The first to say it stands in front, but sources come before models and models before what is only proposed. When
 * the one in front is taken back the next one takes its place, and the element looks as if it had been there alone.
 *
 * @param front the run in front, which may be an import of a source; empty of what a person made
 * @param also the other runs
 */
record Claims(Optional<Claim> front, List<Claim> also) {
    private static final String MODEL = "model";

    Claims {
        also = List.copyOf(also);
    }

    static Claims of(Map<String, Object> properties) {
        Optional<Claim> front = Optional.ofNullable((String) properties.get("run"))
                .map(run -> new Claim(
                        run,
                        text(properties.get("origin")),
                        properties.get("statedWeight") instanceof Number weight ? weight.doubleValue() : 0,
                        text(properties.get("promptHash")),
                        whole(properties.get("tokensIn")),
                        whole(properties.get("tokensOut"))));
        List<Claim> also = new ArrayList<>();
        List<?> runs = list(properties, "alsoRuns");
        for (int i = 0; i < runs.size(); i++) {
            also.add(new Claim(
                    (String) runs.get(i),
                    (String) list(properties, "alsoOrigins").get(i),
                    ((Number) list(properties, "alsoWeights").get(i)).doubleValue(),
                    (String) list(properties, "alsoPromptHashes").get(i),
                    whole(list(properties, "alsoTokensIn").get(i)),
                    whole(list(properties, "alsoTokensOut").get(i))));
        }
        return new Claims(front, also);
    }

    /** Whether a run is among them. */
    boolean name(String run) {
        return inFront(run) || also.stream().anyMatch(it -> it.run().equals(run));
    }

    boolean inFront(String run) {
        return front.filter(it -> it.run().equals(run)).isPresent();
    }

    /** Whether one of these runs says the same at the same cost. */
    boolean hold(Claim claim, Set<String> runs) {
        return Stream.concat(front.stream(), also.stream())
                .anyMatch(it -> runs.contains(it.run()) && claim.repeats(it));
    }

    /** With a model's claim behind the others, before what is only proposed. */
    Claims with(Claim claim) {
        List<Claim> more = new ArrayList<>(also);
        int place = (int) more.stream().filter(it -> it.origin().equals(MODEL)).count();
        more.add(place, claim);
        return new Claims(front, more);
    }

    /** With another claim in front, before the one that was there. */
    Claims behind(Claim claim) {
        List<Claim> others = new ArrayList<>();
        front.ifPresent(others::add);
        others.addAll(also);
        return new Claims(Optional.of(claim), others);
    }

    /** Without a run that is not in front. */
    Claims without(String run) {
        return new Claims(
                front, also.stream().filter(it -> !it.run().equals(run)).toList());
    }

    /** With the next one in front; only where there is one. */
    Claims promoted() {
        return new Claims(Optional.of(also.get(0)), also.subList(1, also.size()));
    }

    /** The properties of the one in front, and the lists of the others; null where there are none. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        front.ifPresent(it -> properties.putAll(it.properties()));
        properties.putAll(lists());
        return properties;
    }

    /** The lists of those that are not in front; null where there are none. */
    Map<String, Object> lists() {
        Map<String, Object> lists = new HashMap<>();
        lists.put("alsoRuns", each(Claim::run));
        lists.put("alsoOrigins", each(Claim::origin));
        lists.put("alsoWeights", each(Claim::weight));
        lists.put("alsoPromptHashes", each(Claim::promptHash));
        lists.put("alsoTokensIn", each(Claim::tokensIn));
        lists.put("alsoTokensOut", each(Claim::tokensOut));
        return lists;
    }

    private <T> List<T> each(Function<Claim, T> property) {
        return also.isEmpty() ? null : also.stream().map(property).toList();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static long whole(Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static List<?> list(Map<String, Object> properties, String name) {
        return properties.get(name) instanceof List<?> list ? list : List.of();
    }
}
