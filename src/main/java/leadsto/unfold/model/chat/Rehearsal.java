package leadsto.unfold.model.chat;

import dev.langchain4j.http.client.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import leadsto.embed.ServiceAddress;
import leadsto.embed.ServiceFailure;

/** Asks that are only looked at, as the requests they would be. */
final class Rehearsal implements Way {
    private final Line line;
    private final List<Draft> drafts = new ArrayList<>();

    Rehearsal(Provider provider, ServiceAddress address, ChatOptions options) {
        line = new Line(provider, address, options, new DeadEnd());
    }

    @Override
    public Reply ask(Ask ask) {
        try {
            return line.ask(ask);
        } catch (RuntimeException e) {
            HttpRequest request = ServiceFailure.cause(e, DeadEnd.Caught.class)
                    .orElseThrow(() -> e)
                    .request();
            add(new Draft(ask.purpose(), request.url(), request.body()));
            throw new NotSent();
        }
    }

    private synchronized void add(Draft draft) {
        drafts.add(draft);
    }

    /** What would have been sent, in the order of asking. */
    synchronized List<Draft> drafts() {
        return List.copyOf(drafts);
    }
}
