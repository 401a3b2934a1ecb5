package leadsto.unfold.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Turn;

/**
 * A text cut into turns as a reader would cut it, and where in the whole each turn begins.
 *
 * <pre>
 *   question          &lt;think&gt; so ... &lt;/think&gt;  therefore ...
 *   turn 0, PERSON    turn 1, MONOLOGUE      turn 2, ASSISTANT
 * </pre>
 *
 * @param turns the question, where there is one, and the text: one turn of an author, or thinking and what follows it
 * @param begins for each turn the number of code points before it in its text
 */
record RawText(List<Turn> turns, List<Integer> begins) {
    private static final Pattern THINKING = Pattern.compile(
            "\\s*(<(think|thinking|thought|thoughts|reasoning)>.*?(?:</\\2>|\\z))(.*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    static RawText of(Optional<String> question, String text, String language) {
        RawText raw = new RawText(new ArrayList<>(), new ArrayList<>());
        question.ifPresent(it -> raw.add(Speaker.PERSON, it, language, 0));
        Matcher thinking = THINKING.matcher(text);
        if (thinking.matches()) {
            raw.add(Speaker.MONOLOGUE, thinking.group(1), language, text.codePointCount(0, thinking.start(1)));
            raw.add(Speaker.ASSISTANT, thinking.group(3), language, text.codePointCount(0, thinking.start(3)));
        } else {
            raw.add(Speaker.AUTHOR, text, language, 0);
        }
        return raw;
    }

    private void add(Speaker speaker, String text, String language, int begin) {
        if (!text.isBlank()) {
            turns.add(new Turn(turns.size(), speaker, text, language));
            begins.add(begin);
        }
    }

    /** The same statement with its place in the whole text. */
    Statement inWhole(Statement statement) {
        int begin = begins.get(statement.turn());
        return new Statement(
                statement.thought(),
                statement.source(),
                statement.turn(),
                statement.span().map(it -> new Span(begin + it.start(), begin + it.end())),
                statement.speaker());
    }
}
