package leadsto.unfold.model.reply;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leadsto.unfold.model.ask.Reply;
import leadsto.unfold.model.ask.Reply.Token;

/**
 * How probable each number in a reader's reply was when the model wrote it: the product of the probabilities of the tokens
 * that its digits lie in, given all that stands before. It is what the model did, not what it says about itself.
 *
 * <pre>
 *   {"follows":[{"step":3,"from":[1,2]}], ... ,"rests_on":[3]}
 *                                 ↑ ↑ these
 * </pre>
 */
final class NumberChances {
    private static final Pattern FOLLOWS =
            Pattern.compile("\"step\"\\s*:\\s*\"?(\\d{1,4})\"?\\s*,\\s*\"from\"\\s*:\\s*\\[([^\\]]*)]");
    private static final Pattern RESTS_ON = Pattern.compile("\"rests_on\"\\s*:\\s*\\[([^\\]]*)]");
    private static final Pattern SAME = Pattern.compile("\"same\"\\s*:\\s*\\[?\\s*\"?(\\d{1,4})");
    private static final Pattern ENDS = Pattern.compile("\"ends\"\\s*:\\s*\\[?\\s*\"?(\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    /** A token with one digit in it, whatever the model cuts together with it. */
    private static final Pattern LABEL = Pattern.compile("\\D*(\\d)\\D*");

    private final String text;
    private final List<Token> tokens;
    /** For each character of the text the number of the token that it is of. */
    private final int[] tokenOf;

    private NumberChances(List<Token> tokens) {
        this.tokens = tokens;
        this.text = tokens.stream().map(Token::text).collect(Collectors.joining());
        this.tokenOf = new int[text.length()];
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int end = at + tokens.get(i).text().length();
            Arrays.fill(tokenOf, at, end, i);
            at = end;
        }
    }

    /** Empty where the address told no probabilities, or tokens that do not make up the text. */
    static Optional<NumberChances> of(Reply reply) {
        return Optional.of(new NumberChances(reply.tokens()))
                .filter(it -> !it.text.isEmpty() && it.text.contains(reply.text()));
    }

    Map<Integer, Double> from(int step, List<Integer> numbers) {
        Map<Integer, Double> chances = new TreeMap<>();
        Matcher link = FOLLOWS.matcher(text);
        while (link.find()) {
            if (Integer.parseInt(link.group(1)) == step) {
                read(link.start(2), link.end(2), numbers, chances);
            }
        }
        return filled(numbers, chances);
    }

    Map<Integer, Double> restsOn(List<Integer> numbers) {
        Map<Integer, Double> chances = new TreeMap<>();
        Matcher list = RESTS_ON.matcher(text);
        if (list.find()) {
            read(list.start(1), list.end(1), numbers, chances);
        }
        return filled(numbers, chances);
    }

    double same() {
        Matcher number = SAME.matcher(text);
        return number.find() ? chance(number.start(1), number.end(1)) : 1;
    }

    /** How probable each digit was in the place of the one that says where thinking ends. */
    Map<Integer, Double> instead() {
        Map<Integer, Double> chances = new TreeMap<>();
        Matcher number = ENDS.matcher(text);
        if (number.find()) {
            tokens.get(tokenOf[number.start(1)]).alternatives().forEach((token, logarithm) -> {
                Matcher label = LABEL.matcher(token);
                if (label.matches()) {
                    chances.merge(Integer.parseInt(label.group(1)), Math.exp(logarithm), Double::sum);
                }
            });
        }
        return chances;
    }

    private void read(int start, int end, List<Integer> numbers, Map<Integer, Double> chances) {
        Matcher number = NUMBER.matcher(text).region(start, end);
        while (number.find()) {
            if (numbers.contains(Integer.parseInt(number.group()))) {
                chances.merge(Integer.parseInt(number.group()), chance(number.start(), number.end()), Math::max);
            }
        }
    }

    private double chance(int start, int end) {
        return Math.exp(Arrays.stream(tokenOf, start, end)
                .distinct()
                .mapToDouble(it -> tokens.get(it).logProbability())
                .sum());
    }

    /** Numbers that were read but are not found here keep what a reply without probabilities would give them. */
    private static Map<Integer, Double> filled(List<Integer> numbers, Map<Integer, Double> chances) {
        numbers.forEach(it -> chances.putIfAbsent(it, 1.));
        return chances;
    }
}
