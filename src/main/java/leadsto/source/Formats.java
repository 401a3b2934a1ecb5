package leadsto.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats there are, in the order in which they are tried. A new one is added here and nowhere else. */
final class Formats {
    /** What one JSON record can be, tried in this order. */
    private static final List<RecordFormat> RECORDS = List.of(
            new GraphJson(),
            new ChatGptExport(),
            new ReasoningFlow(),
            new StrategyQa(),
            new Gsm8k(),
            new ChatMessages(),
            new ReasoningTrace());

    /** What a file can be; plain text takes what is left. */
    private static final List<Format> FILES = List.of(
            new JsonFile(RECORDS),
            new Microtexts(),
            new GraphMl(),
            new GraphYaml(),
            new GraphCsv(),
            new EntailmentBank(),
            new NoteExport(),
            new PlainText());

    private Formats() {}

    /** The format of a file that begins so. */
    static Optional<Format> recognising(Head head) {
        return head.encoding().isEmpty()
                ? Optional.empty()
                : FILES.stream().filter(format -> format.recognises(head)).findFirst();
    }

    /** @throws SourceException naming the formats there are */
    static Format named(String name) {
        return Stream.concat(RECORDS.stream().map(record -> new JsonFile(List.of(record))), FILES.stream())
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new SourceException("'" + name + "' is no format; use one of " + String.join(", ", names())));
    }

    static List<String> names() {
        return Stream.concat(
                        RECORDS.stream().map(RecordFormat::name),
                        FILES.stream().skip(1).map(Format::name))
                .toList();
    }
}
