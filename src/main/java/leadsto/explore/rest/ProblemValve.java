package leadsto.explore.rest;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** The server's own errors, such as an address that is none, as a {@link Problem} instead of a page. */
public final class ProblemValve extends ErrorReportValve {
    private static final int SMALLEST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < SMALLEST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Problem.of(response.getStatus(), "the server cannot answer this request; check its address and its headers")
                    .writeTo(response);
            response.finishResponse();
        } catch (IOException e) {
            // Nobody is there any more to be told.
            container.getLogger().debug(e.getMessage(), e);
        }
    }
}
