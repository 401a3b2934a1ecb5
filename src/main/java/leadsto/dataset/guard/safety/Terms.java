package leadsto.dataset.guard.safety;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a licence asks of who makes something new out of a text.
 *
 * @param forbidsChange no derivatives
 * @param forbidsCommerce non-commercial
 * @param sameLicence the family that what is made must be licensed under, where it must
 */
record Terms(boolean forbidsChange, boolean forbidsCommerce, Optional<String> sameLicence) {
    private static final Pattern CREATIVE = Pattern.compile("\\b(?:cc|creative commons)\\b");
    private static final Pattern NO_CHANGE = Pattern.compile("\\bnd\\b|\\bno ?derivat");
    private static final Pattern NO_COMMERCE = Pattern.compile("\\bnc\\b|\\bnon ?commercial");
    private static final Pattern SHARE_ALIKE = Pattern.compile("\\bsa\\b|\\bshare ?alike");
    private static final Pattern COPYLEFT = Pattern.compile("\\b(agpl|lgpl|gpl|odbl|gfdl)");

    /** Reads a licence as sources state it: an SPDX name, or something like it. */
    static Terms of(String licence) {
        String words = licence.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", " ");
        boolean creative = CREATIVE.matcher(words).find();
        boolean commerce = NO_COMMERCE.matcher(words).find();
        Optional<String> same = Optional.empty();
        var copyleft = COPYLEFT.matcher(words);
        if (creative && SHARE_ALIKE.matcher(words).find()) {
            same = Optional.of(commerce ? "CC BY-NC-SA" : "CC BY-SA");
        } else if (copyleft.find()) {
            same = Optional.of(copyleft.group(1).toUpperCase(Locale.ROOT));
        }
        return new Terms(creative && NO_CHANGE.matcher(words).find(), commerce, same);
    }
}
