package leadsto.source.conversation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.source.format.Format;
import leadsto.source.format.Head;
import leadsto.source.format.Input;
import leadsto.source.format.Output;
import leadsto.source.text.Mojibake;
import leadsto.thought.Source;
import leadsto.thought.Speaker;

/**
 * A conversation exported to a note in callout Markdown: each turn is one callout, its text quoted.
 *
 * <pre>
 *   &gt;[!nexus_user] **User** - 18.07.2025 at 17:32
 *   &gt; What leads to an answer?
 *   &lt;!-- UID: 9800eea4 --&gt;
 * </pre>
 *
 * <p>Who speaks is told by the callout's type ({@code nexus_user}, {@code assistant}, ...), else by the name in bold.
 * Other callouts are part of the text they stand in.
 */
public final class NoteExport implements Format {
    private static final Pattern CALLOUT = Pattern.compile(
            "^>[ \\t]?\\[!([\\w-]+)][+-]?[ \\t]*(?:\\*\\*(.+?)\\*\\*)?.*$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern COMMENT = Pattern.compile("^\\s*<!--.*-->\\s*$");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.+?)\\s*#*$");

    @Override
    public String name() {
        return "note-export";
    }

    @Override
    public boolean recognises(Head head) {
        String text = Mojibake.in(head.text()).map(it -> it.mend(head.text())).orElse(head.text());
        return text.lines().anyMatch(line -> speakerOf(line).isPresent());
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        String text = input.text(output);
        Turns turns = new Turns();
        String title = input.stem();
        Optional<Speaker> speaker = Optional.empty();
        StringBuilder said = new StringBuilder();
        for (String line : (Iterable<String>) PlainText.withoutFrontMatter(text).lines()::iterator) {
            Optional<Speaker> next = speakerOf(line);
            Matcher heading = HEADING.matcher(line);
            if (next.isPresent()) {
                turns.add(speaker.orElse(Speaker.AUTHOR), said.toString());
                speaker = next;
                said.setLength(0);
            } else if (speaker.isEmpty() && heading.matches()) {
                title = heading.group(1);
            } else if (!COMMENT.matcher(line).matches()) {
                said.append(unquoted(line)).append('\n');
            }
        }
        turns.add(speaker.orElse(Speaker.AUTHOR), said.toString());
        turns.in(Source.of(input.name(), text, title)).ifPresent(output::material);
    }

    /** Takes away the callout's own quoting alone: a quote within stays a quote. */
    private static String unquoted(String line) {
        return line.startsWith("> ") ? line.substring(2) : line.startsWith(">") ? line.substring(1) : line;
    }

    private static Optional<Speaker> speakerOf(String line) {
        if (!line.startsWith(">")) {
            return Optional.empty();
        }
        Matcher callout = CALLOUT.matcher(line);
        if (!callout.matches()) {
            return Optional.empty();
        }
        return Voice.of(List.of(callout.group(1).split("[_-]")))
                .or(() -> Optional.ofNullable(callout.group(2))
                        .flatMap(name -> Voice.of(List.of(name.split("[^\\p{L}]+")))));
    }
}
