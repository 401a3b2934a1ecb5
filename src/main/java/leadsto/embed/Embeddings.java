package leadsto.embed;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * The embedding models of one choice: which model a text of a language goes to, and the vectors it gives.
 *
 * <pre>{@code
 * try (Embeddings embeddings = Embeddings.of("default", Optional.empty()).cachedIn(folder)) {
 *     NamedModel model = embeddings.model("en");              // a LangChain4j model, its name and what it is
 *     List<Vector> vectors = embeddings.vectors(texts, done -> {});
 * }
 * }</pre>
 *
 * <p>The choices: {@code default} (English to MiniLM in this process, other languages to {@link HashedEmbedding}),
 * {@code offline}, {@code minilm}, {@code onnx:MODEL[,TOKENIZER][,cls]}, {@code openai:NAME}, {@code ollama:NAME}. A model
 * is loaded when a text first needs it. Not for several threads at once.
 */
public final class Embeddings implements AutoCloseable {
    /** What a choice may be, for help texts. */
    public static final String CHOICES =
            "default, offline, minilm, onnx:MODEL[,TOKENIZER][,cls], openai:NAME or ollama:NAME";

    private static final String ENGLISH = "en";
    private static final int TEXTS_AT_ONCE = 128;
    private static final int CHARACTERS_AT_ONCE = 64_000;

    private final Supplier<NamedModel> english;
    private final Supplier<NamedModel> others;
    private final Map<Supplier<NamedModel>, NamedModel> loaded = new HashMap<>();
    private final Map<String, VectorFile> files = new HashMap<>();
    private Optional<Path> cache = Optional.empty();
    private Optional<String> remark = Optional.empty();

    private Embeddings(Supplier<NamedModel> english, Supplier<NamedModel> others) {
        this.english = english;
        this.others = others;
    }

    /**
     * Reads a choice.
     *
     * @param baseUrl the address of an OpenAI-compatible or Ollama service, where it is not the usual one
     * @throws IllegalArgumentException where there is no such choice, or files or a key that it needs are missing
     */
    public static Embeddings of(String choice, Optional<String> baseUrl) {
        return of(choice, baseUrl, Services.ofEnvironment());
    }

    static Embeddings of(String choice, Optional<String> baseUrl, Services services) {
        int colon = choice.indexOf(':');
        String kind = colon < 0 ? choice : choice.substring(0, colon);
        String name = colon < 0 ? "" : choice.substring(colon + 1);
        boolean service = kind.equals("openai") || kind.equals("ollama");
        if (List.of("onnx", "openai", "ollama").contains(kind) == name.isBlank()) {
            throw unknown(choice);
        }
        if (baseUrl.isPresent() && !service) {
            throw new IllegalArgumentException("--base-url goes with --embedding openai:NAME or ollama:NAME, not with "
                    + choice + "; leave it out or choose one of them");
        }
        return switch (kind) {
            case "default" -> new Embeddings(SentenceModels::miniLm, Embeddings::hashed);
            case "offline" -> ofOne(hashed());
            case "minilm" -> ofOne(SentenceModels.miniLm());
            case "onnx" -> ofOne(SentenceModels.ofFile(Arrays.asList(name.split(","))));
            case "openai" -> ofOne(services.openAi(name, baseUrl));
            case "ollama" -> ofOne(services.ollama(name, baseUrl));
            default -> throw unknown(choice);
        };
    }

    private static IllegalArgumentException unknown(String choice) {
        return new IllegalArgumentException("'" + choice + "' is no embedding; use " + CHOICES);
    }

    private static Embeddings ofOne(NamedModel model) {
        Supplier<NamedModel> one = () -> model;
        return new Embeddings(one, one);
    }

    private static NamedModel hashed() {
        HashedEmbedding model = HashedEmbedding.offline();
        return new NamedModel(
                model.modelName(),
                "hashed word stems and pieces of words, in any language: it knows spelling, not meaning",
                false,
                model);
    }

    /** The same models, whose vectors are kept in files of a folder and not computed twice, in this run or a later one. */
    public Embeddings cachedIn(Path folder) {
        cache = Optional.of(folder);
        return this;
    }

    /** The model for texts of a language, an ISO 639-1 code or {@code und}. */
    public NamedModel model(String language) {
        return loaded.computeIfAbsent(language.equals(ENGLISH) ? english : others, Supplier::get);
    }

    /**
     * A text that is to become a vector.
     *
     * @param language an ISO 639-1 code or {@code und}
     */
    public record Text(String text, String language) {}

    /**
     * The vectors of texts, in their order.
     *
     * @param done is told how many texts have their vectors so far
     * @throws EmbeddingException where a model or service fails
     */
    public List<Vector> vectors(List<Text> texts, IntConsumer done) {
        Map<NamedModel, List<Integer>> byModel = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            byModel.computeIfAbsent(model(texts.get(i).language()), it -> new ArrayList<>())
                    .add(i);
        }
        Vector[] vectors = new Vector[texts.size()];
        byModel.forEach((model, places) -> {
            List<Integer> missing = fromCache(model, texts, places, vectors);
            int ready = (int) Arrays.stream(vectors).filter(it -> it != null).count();
            for (List<Integer> batch : batches(missing, texts)) {
                embed(model, texts, batch, vectors);
                ready += batch.size();
                done.accept(ready);
            }
        });
        return Arrays.asList(vectors);
    }

    /** What went wrong without doing harm, once: that the cache cannot be used. */
    public Optional<String> remark() {
        return remark;
    }

    private List<Integer> fromCache(NamedModel model, List<Text> texts, List<Integer> places, Vector[] vectors) {
        Optional<VectorFile> file = file(model);
        List<Integer> missing = new ArrayList<>();
        for (int place : places) {
            Optional<float[]> known =
                    file.flatMap(it -> get(it, texts.get(place).text()));
            known.ifPresent(numbers -> vectors[place] = new Vector(model.name(), numbers));
            if (known.isEmpty()) {
                missing.add(place);
            }
        }
        return missing;
    }

    /** Texts of like length together, since a service pads a batch to its longest. */
    private static List<List<Integer>> batches(List<Integer> places, List<Text> texts) {
        List<Integer> byLength = new ArrayList<>(places);
        byLength.sort(Comparator.comparingInt(place -> texts.get(place).text().length()));
        List<List<Integer>> batches = new ArrayList<>();
        List<Integer> batch = new ArrayList<>();
        int characters = 0;
        for (int place : byLength) {
            int length = texts.get(place).text().length();
            if (batch.size() == TEXTS_AT_ONCE || !batch.isEmpty() && characters + length > CHARACTERS_AT_ONCE) {
                batches.add(batch);
                batch = new ArrayList<>();
                characters = 0;
            }
            batch.add(place);
            characters += length;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private void embed(NamedModel model, List<Text> texts, List<Integer> batch, Vector[] vectors) {
        List<TextSegment> segments = batch.stream()
                .map(place -> TextSegment.from(texts.get(place).text()))
                .toList();
        List<Embedding> embeddings = model.model().embedAll(segments).content();
        for (int i = 0; i < batch.size(); i++) {
            vectors[batch.get(i)] = new Vector(model.name(), embeddings.get(i).vector());
        }
        file(model)
                .ifPresent(file -> put(
                        file,
                        segments.stream().map(TextSegment::text).toList(),
                        embeddings.stream().map(Embedding::vector).toList()));
    }

    /** The cache of a model; what is hashed is computed faster than read. */
    private Optional<VectorFile> file(NamedModel model) {
        if (cache.isEmpty() || !model.knowsMeaning()) {
            return Optional.empty();
        }
        VectorFile open = files.get(model.name());
        if (open == null) {
            try {
                open = VectorFile.of(cache.get(), model.name());
                files.put(model.name(), open);
            } catch (IOException e) {
                giveUpCache(e);
            }
        }
        return Optional.ofNullable(open);
    }

    private Optional<float[]> get(VectorFile file, String text) {
        try {
            return file.get(text);
        } catch (IOException e) {
            giveUpCache(e);
            return Optional.empty();
        }
    }

    private void put(VectorFile file, List<String> texts, List<float[]> vectors) {
        try {
            file.put(texts, vectors);
        } catch (IOException e) {
            giveUpCache(e);
        }
    }

    private void giveUpCache(IOException failure) {
        remark = Optional.of("the vectors cannot be kept in " + cache.orElseThrow() + " (" + failure.getMessage()
                + "), so the next run computes them again; name another folder with LEADSTO_CACHE");
        cache = Optional.empty();
    }

    @Override
    public void close() {
        for (VectorFile file : files.values()) {
            try {
                file.close();
            } catch (IOException e) {
                giveUpCache(e);
            }
        }
        files.clear();
    }
}
