package leadsto.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import leadsto.source.conversation.ChatGptExport;
import leadsto.source.conversation.ChatMessages;
import leadsto.source.conversation.NoteExport;
import leadsto.source.conversation.PlainText;
import leadsto.source.conversation.ReasoningTrace;
import leadsto.source.corpus.EntailmentBank;
import leadsto.source.corpus.Gsm8k;
import leadsto.source.corpus.Microtexts;
import leadsto.source.corpus.ReasoningFlow;
import leadsto.source.corpus.StrategyQa;
import leadsto.source.format.Format;
import leadsto.source.format.Head;
import leadsto.source.format.JsonFile;
import leadsto.source.format.RecordFormat;
import leadsto.source.graph.EdgeList;
import leadsto.source.graph.GraphCsv;
import leadsto.source.graph.GraphJson;
import leadsto.source.graph.GraphMl;
import leadsto.source.graph.GraphYaml;

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
            json(RECORDS),
            new Microtexts(),
            new GraphMl(),
            new GraphYaml(),
            new GraphCsv(),
            new EntailmentBank(),
            new EdgeList(),
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
        return Stream.concat(RECORDS.stream().map(record -> json(List.of(record))), FILES.stream())
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new SourceException("'" + name + "' is no format; use one of " + String.join(", ", names())));
    }

    /** What they are called, in the order in which they are tried. */
    static List<String> names() {
        return Stream.concat(
                        RECORDS.stream().map(RecordFormat::name),
                        FILES.stream().skip(1).map(Format::name))
                .toList();
    }

    private static JsonFile json(List<RecordFormat> records) {
        return new JsonFile(records, ChatMessages::isMessage);
    }
}
