package leadsto.source.conversation;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.source.format.Format;
import leadsto.source.format.Head;
import leadsto.source.format.Input;
import leadsto.source.format.Output;
import leadsto.thought.Source;
import leadsto.thought.Speaker;

/**
 * A document in Markdown or plain text: one turn by its author.
 *
 * <p>Front matter is left out; its title, else the first heading, else the file's name becomes the source's title.
 */
public final class PlainText implements Format {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)?(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("(?m)^title:[ \\t]*[\"']?(.+?)[\"']?[ \\t]*$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+(.+?)[ \\t]*#*[ \\t]*$");
    private static final Pattern MARKUP =
            Pattern.compile("\\A\\s*<(\\?xml|!doctype|html|svg)\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "text";
    }

    @Override
    public boolean recognises(Head head) {
        return !MARKUP.matcher(head.text()).matches();
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        String text = input.text(output);
        Turns turns = new Turns();
        turns.add(Speaker.AUTHOR, withoutFrontMatter(text));
        turns.in(Source.of(input.name(), text, title(text).orElse(input.stem())))
                .ifPresent(output::material);
    }

    static String withoutFrontMatter(String text) {
        Matcher frontMatter = FRONT_MATTER.matcher(text);
        return frontMatter.find() && isFrontMatter(frontMatter) ? text.substring(frontMatter.end()) : text;
    }

    private static Optional<String> title(String text) {
        Matcher frontMatter = FRONT_MATTER.matcher(text);
        if (frontMatter.find() && isFrontMatter(frontMatter)) {
            Matcher title =
                    TITLE.matcher(Optional.ofNullable(frontMatter.group(1)).orElse(""));
            if (title.find()) {
                return Optional.of(title.group(1));
            }
        }
        Matcher heading = HEADING.matcher(withoutFrontMatter(text));
        return heading.find() ? Optional.of(heading.group(1)) : Optional.empty();
    }

    /** Two rules around prose are no front matter: that has a key on its first line. */
    private static boolean isFrontMatter(Matcher matcher) {
        String within = Optional.ofNullable(matcher.group(1)).orElse("").strip();
        return within.isEmpty() || within.matches("(?s)(#|[\\w-]+:|- ).*");
    }
}
