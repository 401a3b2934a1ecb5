package leadsto.unfold.model.line;

import dev.langchain4j.http.client.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import leadsto.embed.ServiceAddress;
import leadsto.embed.ServiceFailure;
import leadsto.unfold.model.ask.Ask;
import leadsto.unfold.model.ask.ChatOptions;
import leadsto.unfold.model.ask.Draft;
import leadsto.unfold.model.ask.NotSent;
import leadsto.unfold.model.ask.Reply;

/** Asks that are only looked at, as the requests they would be. */
final class Rehearsal implements Way {
    private final ServiceAddress address;
    private final Line line;
    private final List<Draft> drafts = new ArrayList<>();

    Rehearsal(Provider provider, ServiceAddress address, ChatOptions options) {
        this.address = address;
        this.line = new Line(provider, address, options, new DeadEnd());
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

    @Override
    public ServiceAddress address() {
        return address;
    }

    @Override
    public boolean tellsChances() {
        return line.tellsChances();
    }

    @Override
    public synchronized List<Draft> drafts() {
        return List.copyOf(drafts);
    }
}
