package leadsto.unfold.model.line;

import java.util.List;
import leadsto.embed.ServiceAddress;
import leadsto.unfold.model.ask.Ask;
import leadsto.unfold.model.ask.ChatOptions;
import leadsto.unfold.model.ask.Draft;
import leadsto.unfold.model.ask.Reply;

/** How an ask comes to its reply: sent, or only looked at. */
public interface Way {
    /** What a model may be, for help texts. */
    String CHOICES = Provider.CHOICES;

    /**
     * Asks are sent, and again where they fail for a while.
     *
     * @param repeated is told of each request that is sent once more
     * @throws IllegalArgumentException where there is no such model, or its key is missing
     */
    static Way sending(ChatOptions options, Workings workings, Runnable repeated) {
        Provider provider = Provider.of(options.model());
        ServiceAddress address = provider.address(options, workings.environment());
        return new PatientLine(provider, address, options, workings, repeated);
    }

    /**
     * Nothing is sent.
     *
     * @throws IllegalArgumentException where there is no such model, or its key is missing
     */
    static Way rehearsing(ChatOptions options, Workings workings) {
        Provider provider = Provider.of(options.model());
        return new Rehearsal(provider, provider.address(options, workings.environment()), options);
    }

    /**
     * @throws leadsto.unfold.model.ask.ModelException where no reply came
     * @throws leadsto.unfold.model.ask.NotSent where none is to come
     */
    Reply ask(Ask ask);

    /** Where it leads. */
    ServiceAddress address();

    /** Whether the protocol can tell log-probabilities; an address that speaks it need not. */
    boolean tellsChances();

    /** What would have been sent, in the order of asking. */
    default List<Draft> drafts() {
        return List.of();
    }
}
