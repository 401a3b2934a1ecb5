package leadsto.dataset.guard.form;

import java.util.regex.Pattern;

/** Tags in angle brackets, such as {@code <think>}: signs of a format, and no words. */
final class Tags {
    private static final Pattern TAG = Pattern.compile("<[^<>\\s][^<>]{0,40}>");

    private Tags() {}

    /** A text with a blank in place of each tag. */
    static String without(String text) {
        return text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll(" ");
    }
}
