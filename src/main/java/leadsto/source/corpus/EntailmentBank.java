package leadsto.source.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.source.format.Format;
import leadsto.source.format.Head;
import leadsto.source.format.Input;
import leadsto.source.format.Lines;
import leadsto.source.format.Output;
import leadsto.source.format.Unreadable;
import leadsto.source.text.Mojibake;
import leadsto.source.text.Text;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.ThoughtGraph;

/**
 * Science questions of EntailmentBank with the proofs of their answers, one a line.
 *
 * <pre>
 *   question    sent1 ┐
 *               sent2 ┴─supports─► int1 ┐
 *               sent3 ──────────────────┴─supports─► hypothesis
 * </pre>
 *
 * <p>Sentences and intermediate conclusions are premises, the hypothesis is the answer. The corpus links the question to
 * nothing; it prompts the sentences of the proof.
 */
public final class EntailmentBank implements Format {
    private static final Pattern FIELD = Pattern.compile("\\$(\\w+)\\$ = (.*?)(?=\\s*;\\s*\\$\\w+\\$ = |$)");
    private static final Pattern SENTENCE = Pattern.compile("(sent\\d+): (.*?)(?=\\s+sent\\d+: |$)");
    private static final Pattern STEP = Pattern.compile("([^;>]+?)->\\s*(int\\d+|hypothesis)(?::\\s*([^;]*))?;");
    private static final int LONGEST_TITLE = 80;

    @Override
    public String name() {
        return "entailmentbank";
    }

    @Override
    public boolean recognises(Head head) {
        String first =
                head.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.contains("$question$ = ") && first.contains("$context$ = ");
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        try (BufferedReader in = input.reader(output)) {
            Lines lines = new Lines(in);
            for (int index = 0; lines.next(); index++) {
                String line = Text.clean(lines.line());
                var mojibake = Mojibake.in(line);
                mojibake.map(Mojibake::name).ifPresent(output::mended);
                try {
                    if (!line.isBlank()) {
                        output.material(graph(mojibake.map(it -> it.mend(line)).orElse(line), index, input));
                    }
                } catch (Unreadable problem) {
                    output.fault(problem.at("line " + lines.number()));
                }
            }
        }
    }

    private static ThoughtGraph graph(String line, int index, Input input) {
        int tab = line.indexOf('\t');
        Map<String, String> task = fields(tab < 0 ? line : line.substring(0, tab));
        Map<String, String> solution = fields(tab < 0 ? "" : line.substring(tab + 1));
        String question = task.getOrDefault("question", "");
        if (question.isBlank() || !task.containsKey("context") || !solution.containsKey("proof")) {
            throw new Unreadable(
                    "the line has no question, context and proof",
                    "separate the task and its $proof$ by a tab, as EntailmentBank does");
        }
        String id = input.stem() + "_" + index;
        Source source = Source.of(input.name() + "#" + index, line, Text.headline(question, LONGEST_TITLE));
        GoldGraph graph = new GoldGraph(id, source);
        graph.text(task.get("context"));
        graph.thought("question", Kind.QUESTION, question);
        graph.asks("question");
        Matcher sentence = SENTENCE.matcher(task.get("context"));
        while (sentence.find()) {
            graph.thought(sentence.group(1), Kind.PREMISE, sentence.group(2));
        }
        addProof(solution.get("proof"), task.getOrDefault("hypothesis", ""), graph);
        graph.promptFromQuestion();
        return graph.build();
    }

    private static void addProof(String proof, String hypothesis, GoldGraph graph) {
        List<String[]> links = new ArrayList<>();
        Matcher step = STEP.matcher(proof.endsWith(";") ? proof : proof + ";");
        while (step.find()) {
            String conclusion = step.group(2);
            if (!conclusion.equals("hypothesis")) {
                graph.thought(conclusion, Kind.PREMISE, String.valueOf(step.group(3)));
            }
            for (String premise : step.group(1).split("&")) {
                links.add(new String[] {premise.strip(), conclusion});
            }
        }
        graph.thought("hypothesis", Kind.ANSWER, hypothesis);
        graph.concludes("hypothesis");
        links.forEach(link -> {
            if (!graph.has(link[0])) {
                throw new Unreadable(
                        "the proof speaks of '" + link[0] + "', which is nowhere", "add it to the context");
            }
            graph.link(link[0], link[1], Role.SUPPORTS);
        });
    }

    private static Map<String, String> fields(String part) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(part.strip());
        while (field.find()) {
            fields.put(field.group(1), field.group(2).strip());
        }
        return fields;
    }
}
