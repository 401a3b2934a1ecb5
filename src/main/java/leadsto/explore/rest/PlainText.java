package leadsto.explore.rest;

import java.util.regex.Pattern;

/** The text of a thought as a person sent it: white space made single, and nothing in it that nobody can see. */
final class PlainText {
    static final int MOST = 10_000;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private PlainText() {}

    /** @throws Refusal where nothing is said, too much, or what no text holds */
    static String text(String given) {
        String text = SPACE.matcher(given).replaceAll(" ").strip();
        if (text.isEmpty()) {
            throw Refusal.badRequest("field 'text' is blank; say something");
        }
        if (text.length() > MOST) {
            throw Refusal.badRequest("field 'text' has " + text.length() + " characters; give at most " + MOST
                    + ", a thought is a few sentences");
        }
        if (text.codePoints()
                .anyMatch(it ->
                        Character.getType(it) == Character.CONTROL || Character.getType(it) == Character.SURROGATE)) {
            throw Refusal.badRequest(
                    "field 'text' holds a control character or half a surrogate pair; give plain text");
        }
        return text;
    }

    /** @throws Refusal where it is no language code */
    static String language(String given) {
        if (!LANGUAGE.matcher(given).matches()) {
            throw Refusal.badRequest(
                    "field 'language' is '" + given + "'; give an ISO 639 code such as en or ru, or und");
        }
        return given;
    }
}
