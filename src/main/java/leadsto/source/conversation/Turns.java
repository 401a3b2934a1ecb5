package leadsto.source.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.source.text.Language;
import leadsto.source.text.Text;
import leadsto.thought.Conversation;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Turn;

/** The turns of a conversation while it is read: empty ones are left out, and thinking is split from answers. */
final class Turns {
    private static final String TAG = "(think|thinking|thought|thoughts|reasoning)";

    /** Thinking at the start of a line, up to its closing tag or the end. */
    private static final Pattern THINKING = Pattern.compile("(?ims)^[ \\t]*<" + TAG + ">(.*?)(?:</\\1>|\\z)");

    private static final Pattern OPENING = Pattern.compile("(?i)<" + TAG + ">");

    /** The closing tag of thinking whose opening tag went to the model with the prompt. */
    private static final Pattern CLOSING = Pattern.compile("(?i)(?<!`)</" + TAG + ">(?!`)");

    private final List<Turn> turns = new ArrayList<>();

    void add(Speaker speaker, String text) {
        String clean = stripBlankLines(Text.unixLines(Text.clean(text)));
        if (speaker == Speaker.ASSISTANT) {
            addAnswer(clean);
        } else {
            keep(speaker, clean);
        }
    }

    /** The conversation, or nothing where nobody says anything. */
    Optional<Conversation> in(Source source) {
        return turns.isEmpty() ? Optional.empty() : Optional.of(new Conversation(source, turns));
    }

    private void addAnswer(String text) {
        Matcher closing = CLOSING.matcher(text);
        if (closing.find()
                && !OPENING.matcher(text.substring(0, closing.start())).find()) {
            keep(Speaker.MONOLOGUE, text.substring(0, closing.start()));
            addAnswer(stripBlankLines(text.substring(closing.end())));
            return;
        }
        Matcher thinking = THINKING.matcher(text);
        int end = 0;
        while (thinking.find()) {
            keep(Speaker.ASSISTANT, text.substring(end, thinking.start()));
            keep(Speaker.MONOLOGUE, thinking.group(2));
            end = thinking.end();
        }
        keep(Speaker.ASSISTANT, text.substring(end));
    }

    private void keep(Speaker speaker, String text) {
        String kept = stripBlankLines(text);
        if (!kept.isBlank()) {
            turns.add(new Turn(turns.size(), speaker, kept, Language.of(kept)));
        }
    }

    /** Leaves the indentation of the first line, which is Markdown. */
    private static String stripBlankLines(String text) {
        int start = 0;
        int lineEnd = text.indexOf('\n');
        while (lineEnd >= 0 && text.substring(start, lineEnd).isBlank()) {
            start = lineEnd + 1;
            lineEnd = text.indexOf('\n', start);
        }
        return text.substring(start).stripTrailing();
    }
}
