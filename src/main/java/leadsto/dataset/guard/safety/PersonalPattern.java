package leadsto.dataset.guard.safety;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kind of personal data that has a form of its own, and where it has check digits, keeps them. */
enum PersonalPattern {
    /** Addresses of the names that RFC 2606 keeps for examples are nobody's. */
    EMAIL(
            "e-mail address",
            "(?i)[\\p{L}\\p{N}._%+-]{1,64}@(?!example\\.|[\\w.-]*\\.(?:example|test|invalid)\\b)[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}",
            it -> true),
    /** With a country code, or as they are written in Russia and North America. */
    PHONE(
            "phone number",
            "(?<![\\p{L}\\p{N}.,/-])(?:\\+\\d{1,3}[ \\u00A0.-]?(?:\\(\\d{2,5}\\)|\\d{2,5})(?:[ \\u00A0.-]?\\d{2,4}){2,4}"
                    + "|[78][ \\u00A0-]?\\(\\d{3,5}\\)[ \\u00A0-]?\\d{1,3}[ \\u00A0-]?\\d{2}[ \\u00A0-]?\\d{2}"
                    + "|8[ \\u00A0-]\\d{3}[ \\u00A0-]\\d{3}[ \\u00A0-]\\d{2}[ \\u00A0-]\\d{2}"
                    + "|\\(\\d{3}\\) ?\\d{3}-\\d{4}|[2-9]\\d{2}-[2-9]\\d{2}-\\d{4})(?![\\p{L}\\p{N}])",
            it -> digits(it).length() >= 10 && digits(it).length() <= 15),
    CARD(
            "payment card number",
            "(?<![\\p{L}\\p{N}.,])(?:[2-6]\\d{3}([ -]?)\\d{4}\\1\\d{4}\\1\\d{4}|3[47]\\d{2}([ -]?)\\d{6}\\2\\d{5})(?![\\p{L}\\p{N}])",
            it -> Checksums.card(digits(it))),
    IBAN(
            "IBAN",
            "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\\p{L}\\p{N}])",
            it -> Checksums.iban(it.replace(" ", ""))),
    /** Addresses of private networks and of this machine are nobody's. */
    IP(
            "IP address",
            "(?<![\\p{L}\\p{N}.])(?!(?:0|10|127|255)\\.|192\\.168\\.|169\\.254\\.|172\\.(?:1[6-9]|2\\d|3[01])\\.|192\\.0\\.2\\.|198\\.51\\.100\\.|203\\.0\\.113\\.)"
                    + "(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?![\\p{L}\\p{N}]|\\.\\d)",
            it -> digits(it).length() >= 6),
    PASSPORT(
            "passport number",
            "(?iu)паспорт\\p{L}*[^\\p{N}\\n]{0,30}\\d{2} ?\\d{2}[ №N]{0,4}\\d{6}(?!\\d)|passport\\s+(?:no\\.?|number)?[^\\p{N}\\n]{0,12}[A-Z]{0,2}\\d{7,9}(?!\\d)",
            it -> true),
    SNILS("SNILS", "(?<!\\d)\\d{3}-\\d{3}-\\d{3}[ -]\\d{2}(?!\\d)", it -> Checksums.snils(digits(it))),
    INN("INN", "(?iu)(?<!\\p{L})инн[^\\p{L}\\p{N}\\n]{0,5}(?:\\d{12}|\\d{10})(?!\\d)", it -> Checksums.inn(digits(it))),
    SSN(
            "US social security number",
            "(?<![\\p{N}-])(?!000|666|9\\d\\d)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\p{N}-])",
            it -> true);

    private final String words;
    private final Pattern pattern;
    private final Predicate<String> checked;

    PersonalPattern(String words, String pattern, Predicate<String> checked) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
        this.checked = checked;
    }

    /** What it is called. */
    String words() {
        return words;
    }

    /** Whether a text holds one. */
    boolean isIn(String text) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (checked.test(found.group())) {
                return true;
            }
        }
        return false;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
