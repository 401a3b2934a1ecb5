package leadsto.unfold.model.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import leadsto.thought.Approach;
import leadsto.thought.Digest;
import leadsto.unfold.model.ask.Ask.Message;
import leadsto.unfold.model.ask.Ask.Voice;

/**
 * Prompts and approaches of all languages: the built-in ones, and in their place a user's.
 *
 * <pre>
 *   prompts/en/chain.txt             # takes the place of the built-in one
 *   prompts/en/approach/ironic.txt   # a direction of one's own, named ironic
 * </pre>
 *
 * <p>A prompt holds {@code {{name}}} where a word is put in, and {@code {{data:name}}} where texts are, fenced. Texts are put
 * in all at once, so that one which looks like a place for another is left as it is. Thoughts in a language that has no
 * prompts are asked for in English.
 */
public final class Prompts {
    private static final List<String> LANGUAGES = List.of("en", "ru");
    private static final Map<String, String> NAMES = Map.of("en", "English", "ru", "русском языке");
    private static final String OTHER_LANGUAGE = "the language of the material";
    private static final List<Approach> APPROACHES =
            List.of(Approach.LOGICAL, Approach.EMOTIONAL, Approach.DISAPPOINTMENT, Approach.CONSTRUCTIVE_CRITICISM);
    private static final String APPROACH_FOLDER = "approach/";
    private static final String END = ".txt";

    /** Texts by their place, {@code en/chain.txt}. */
    private final Map<String, String> texts;

    private Prompts(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * The built-in prompts, and where a folder is given its files in their places.
     *
     * @throws IllegalArgumentException where it is no folder, a file in it has no prompt's name, or a place in it no meaning
     */
    public static Prompts of(Optional<Path> folder) {
        Map<String, String> texts = builtIn();
        folder.ifPresent(it -> PromptFolder.read(it).forEach(texts::put));
        texts.forEach(Template::check);
        return new Prompts(texts);
    }

    /**
     * Writes the built-in prompts and approaches into a folder, as files to be changed; those that are there stay.
     *
     * @return the files that were written
     */
    public static List<Path> writeTo(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> entry : builtIn().entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, entry.getValue());
                written.add(file);
            }
        }
        return written;
    }

    private static Map<String, String> builtIn() {
        Map<String, String> texts = new TreeMap<>();
        for (String language : LANGUAGES) {
            List<String> names = new ArrayList<>();
            Stream.of(PromptName.values()).map(PromptName::fileName).forEach(names::add);
            APPROACHES.forEach(it -> names.add(APPROACH_FOLDER + it.name() + END));
            names.forEach(name -> texts.put(language + "/" + name, resource(language + "/" + name)));
        }
        return texts;
    }

    private static String resource(String name) {
        try (InputStream in = Prompts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the prompt " + name + " is not in the jar; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the prompt " + name, e);
        }
    }

    /** What all prompts and approaches say, as 64 hexadecimal digits: another word, another hash. */
    public String hash() {
        return Digest.sha256(texts.toString());
    }

    /** The approaches that have a text, in any language: the usual four, then a user's by name. */
    public List<Approach> approaches() {
        TreeSet<String> names = new TreeSet<>();
        for (String place : texts.keySet()) {
            int at = place.indexOf("/" + APPROACH_FOLDER);
            if (at >= 0) {
                names.add(place.substring(at + 1 + APPROACH_FOLDER.length(), place.length() - END.length()));
            }
        }
        List<Approach> approaches = new ArrayList<>(APPROACHES);
        names.stream().map(Approach::new).filter(it -> !approaches.contains(it)).forEach(approaches::add);
        return approaches;
    }

    /**
     * The words for an approach.
     *
     * @throws IllegalArgumentException where it has none, in the language or in another
     */
    public String approach(Approach approach, String language) {
        String name = APPROACH_FOLDER + approach.name() + END;
        return find(language, name)
                .or(() -> texts.entrySet().stream()
                        .filter(it -> it.getKey().endsWith("/" + name))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .map(String::strip)
                .orElseThrow(() -> new IllegalArgumentException("the approach '" + approach
                        + "' has no words; use one of " + approaches() + ", or describe it in a file en/" + name
                        + " of a folder named by --prompts"));
    }

    /**
     * The messages of a new ask: the system prompt and one of the others.
     *
     * @param words what stands for {@code {{name}}}
     * @param material what stands for {@code {{data:name}}}, a text a line
     */
    public List<Message> messages(
            PromptName prompt, String language, Map<String, String> words, Map<String, List<String>> material) {
        // In an order of its own, since that of a map may differ from process to process, and the mark with it.
        Map<String, List<String>> plain = new TreeMap<>();
        material.forEach((name, lines) ->
                plain.put(name, lines.stream().map(Fence::plain).toList()));
        Fence fence = Fence.around(plain.values());
        Map<String, String> all = new LinkedHashMap<>(words);
        all.put("mark", fence.mark());
        all.put("language", languageName(language));
        plain.forEach((name, lines) -> all.put("data:" + name, fence.around(lines)));
        return List.of(
                new Message(Voice.SYSTEM, filled(PromptName.SYSTEM, language, all)),
                new Message(Voice.USER, filled(prompt, language, all)));
    }

    /** One more message of an ask that is under way. */
    public String message(PromptName prompt, String language, Map<String, String> words) {
        return filled(prompt, language, words);
    }

    /** The words for what is wrong with a reply; its own name where nobody wrote any. */
    public String reason(String name, String language) {
        Map<String, String> words = Map.of("language", languageName(language));
        return filled(PromptName.REASONS, language, words)
                .lines()
                .filter(line -> line.startsWith(name + " = "))
                .map(line -> line.substring(name.length() + 3).strip())
                .findFirst()
                .orElse(name);
    }

    private String languageName(String language) {
        return NAMES.getOrDefault(spoken(language), OTHER_LANGUAGE);
    }

    private String filled(PromptName prompt, String language, Map<String, String> all) {
        String text = find(language, prompt.fileName())
                .orElseGet(() -> texts.get(LANGUAGES.get(0) + "/" + prompt.fileName()));
        return Template.fill(text.strip(), all);
    }

    private Optional<String> find(String language, String name) {
        return Optional.ofNullable(texts.get(language + "/" + name));
    }

    /** A language that has no prompts of its own is asked for as that of the material. */
    private String spoken(String language) {
        return texts.containsKey(language + "/" + PromptName.SYSTEM.fileName()) ? language : "";
    }
}
