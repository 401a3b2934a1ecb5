package leadsto.dataset.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which an answer may be given, as a reward function compares them.
 *
 * <pre>
 *   "Thus m + n = 1,087."  ─►  "Thus m + n = 1,087.", "Thus m + n = 1,087", "1,087", "1087"
 *   "Да, стоит."           ─►  "Да, стоит.", "Да, стоит", "Да"
 * </pre>
 *
 * @param all the answer as it is told first; then without final punctuation; then its short form and spellings of that
 * @param isShort whether there is a short form that can be compared word for word: a number, a yes or no, a few words
 */
record AcceptedForms(List<String> all, boolean isShort) {
    private static final int FEW_WORDS = 5;
    private static final Pattern BOXED = Pattern.compile("\\\\boxed\\{([^{}]+)}");
    private static final Pattern FINAL_NUMBER = Pattern.compile(
            "(?:=|≈|\\bis|\\bare|равн\\p{L}+|—|:)\\s*\\**\\$?(-?\\d[\\d,.  ]*\\d|-?\\d)(?<unit>\\s?%)?\\**\\$?\\s*[.!]?$");
    private static final Pattern VERDICT = Pattern.compile(
            "^(yes|no|true|false|да|нет)\\b(?=[,.!;: —-]|$)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[,  ](?=\\d{3}(?:\\D|$))");

    static AcceptedForms of(String answer) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(answer);
        String bare = answer.replaceAll("[.!…\\s]+$", "").replaceAll("^[«\"“„](.*)[»\"”“]$", "$1");
        forms.add(bare);
        Optional<String> brief = brief(bare);
        brief.ifPresent(it -> {
            forms.add(it);
            forms.add(THOUSANDS.matcher(it).replaceAll(""));
            forms.add(it.toLowerCase(Locale.ROOT));
        });
        return new AcceptedForms(List.copyOf(new LinkedHashSet<>(forms)), brief.isPresent());
    }

    private static Optional<String> brief(String bare) {
        Matcher boxed = BOXED.matcher(bare);
        if (boxed.find()) {
            return Optional.of(boxed.group(1).strip());
        }
        Matcher number = FINAL_NUMBER.matcher(bare);
        if (number.find()) {
            return Optional.of(number.group(1).strip()
                    + Optional.ofNullable(number.group("unit")).orElse(""));
        }
        Matcher verdict = VERDICT.matcher(bare);
        if (verdict.find()) {
            return Optional.of(verdict.group(1));
        }
        return bare.split("\\s+").length <= FEW_WORDS ? Optional.of(bare) : Optional.empty();
    }
}
