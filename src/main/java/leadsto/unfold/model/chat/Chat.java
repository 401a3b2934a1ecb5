package leadsto.unfold.model.chat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import leadsto.thought.Digest;
import leadsto.unfold.model.ask.Ask;
import leadsto.unfold.model.ask.ChatOptions;
import leadsto.unfold.model.ask.Draft;
import leadsto.unfold.model.ask.ModelException;
import leadsto.unfold.model.ask.NotSent;
import leadsto.unfold.model.ask.Reply;
import leadsto.unfold.model.line.Way;
import leadsto.unfold.model.line.Workings;

/**
 * A conversation partner behind an address, who is asked everything once.
 *
 * <pre>{@code
 * Chat chat = Chat.with(options);
 * Reply reply = chat.ask(ask);      // from the cache where it was asked before
 * chat.counts();                    // asked 12, called 8, cached 4, ...
 * }</pre>
 *
 * <p>What fails for a while (too many requests, a server's fault, a time-out, a cut connection, an answer that is no JSON)
 * is tried again after a growing, random wait, and never sooner than {@code Retry-After} says. Where the fault would meet
 * every ask (nobody there, a refused key, an unknown model), all further asks fail at once. Safe for many threads.
 */
public final class Chat {
    /** What a model may be, for help texts. */
    public static final String CHOICES = Way.CHOICES;

    private final ChatOptions options;
    private final Way way;
    private final Optional<ReplyCache> cache;
    private final Tally tally = new Tally();
    private final Map<String, CompletableFuture<Reply>> underWay = new ConcurrentHashMap<>();
    private volatile Optional<String> remark = Optional.empty();

    private Chat(ChatOptions options, Workings workings, boolean rehearsing) {
        this.options = options;
        this.cache = options.cache().map(ReplyCache::new);
        this.way = rehearsing ? Way.rehearsing(options, workings) : Way.sending(options, workings, tally::repeated);
    }

    /**
     * A model as options say.
     *
     * @throws IllegalArgumentException where there is no such model, or its key is missing
     */
    public static Chat with(ChatOptions options) {
        return new Chat(options, Workings.USUAL, false);
    }

    /**
     * The same without sending anything: what is cached is replied, anything else becomes a {@link Draft} and ends in
     * {@link NotSent}.
     */
    public static Chat rehearsing(ChatOptions options) {
        return new Chat(options, Workings.USUAL, true);
    }

    static Chat with(ChatOptions options, Workings workings) {
        return new Chat(options, workings, false);
    }

    /** How a person calls the model: {@code ollama:qwen3:8b}. */
    public String model() {
        return way.address().name();
    }

    /** Whether the protocol can tell log-probabilities; an address that speaks it need not. */
    public boolean mayTellChances() {
        return way.tellsChances();
    }

    /** How many asks may be under way together. */
    public int atOnce() {
        return options.atOnce();
    }

    /** Where the texts go. */
    public String url() {
        return way.address().url();
    }

    /**
     * Asks, unless it was asked before.
     *
     * @throws ModelException where no reply came
     * @throws NotSent while rehearsing, where none is known
     */
    public Reply ask(Ask ask) {
        String digest = digest(ask);
        CompletableFuture<Reply> mine = new CompletableFuture<>();
        CompletableFuture<Reply> others = underWay.putIfAbsent(digest, mine);
        if (others != null) {
            return shared(others);
        }
        try {
            Reply reply = cachedOrAsked(ask, digest);
            mine.complete(reply);
            return reply;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            underWay.remove(digest);
            throw e;
        }
    }

    private Reply shared(CompletableFuture<Reply> others) {
        try {
            Reply reply = others.join();
            tally.cached();
            return reply;
        } catch (CompletionException e) {
            tally.failed();
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private Reply cachedOrAsked(Ask ask, String digest) {
        Optional<Reply> known = cache.flatMap(it -> it.get(digest));
        if (known.isPresent()) {
            tally.cached();
            return known.get();
        }
        try {
            Reply reply = way.ask(ask);
            keep(digest, ask, reply);
            tally.called(reply);
            return reply;
        } catch (ModelException e) {
            tally.failed();
            throw e;
        }
    }

    private void keep(String digest, Ask ask, Reply reply) {
        if (cache.isPresent()) {
            try {
                cache.get().put(digest, way.address().toString(), ask.purpose(), reply);
            } catch (IOException e) {
                remark = Optional.of("replies cannot be kept (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                        + "), so a later run pays for them again; name a folder with room in LEADSTO_CACHE");
            }
        }
    }

    /** All that a reply depends on, as far as anybody here knows. */
    private String digest(Ask ask) {
        StringBuilder all = new StringBuilder("reply 1\n")
                .append(way.address())
                .append('\n')
                .append(options.temperature())
                .append('\n')
                .append(options.seed() + ask.variant())
                .append('\n')
                .append(chances(ask))
                .append('\n')
                .append(ask.form())
                .append('\n');
        for (Ask.Message message : ask.messages()) {
            all.append(message.voice())
                    .append(' ')
                    .append(message.text().length())
                    .append('\n');
            all.append(message.text()).append('\n');
        }
        return Digest.sha256(all.toString());
    }

    /** As it was said when there were two ways only, so that what was paid for then is still found. */
    private static String chances(Ask ask) {
        return switch (ask.chances()) {
            case NONE -> "false";
            case WRITTEN -> "true";
            case POSSIBLE -> "possible";
        };
    }

    /** What was asked so far, and what came of it. */
    public Counts counts() {
        return tally.counts();
    }

    /** What would have been sent while rehearsing. */
    public List<Draft> drafts() {
        return way.drafts();
    }

    /** What went wrong without doing harm: that replies cannot be kept. */
    public Optional<String> remark() {
        return remark;
    }
}
