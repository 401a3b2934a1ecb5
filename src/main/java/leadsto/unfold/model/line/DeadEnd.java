package leadsto.unfold.model.line;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;

/** The end of the way of a request that is only to be looked at: it carries the request back as an exception. */
final class DeadEnd implements HttpClient, HttpClientBuilder {

    /** A request on its way back. */
    static final class Caught extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient HttpRequest request;

        private Caught(HttpRequest request) {
            this.request = request;
        }

        HttpRequest request() {
            return request;
        }
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new Caught(request);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new Caught(request);
    }

    @Override
    public HttpClient build() {
        return this;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }
}
