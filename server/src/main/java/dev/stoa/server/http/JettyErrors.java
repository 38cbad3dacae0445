package dev.stoa.server.http;

import dev.stoa.kernel.Ids;
import dev.stoa.kernel.Json;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Writes problem+json wherever Jetty would write a page of its own.
final class JettyErrors extends ErrorHandler {

  private final Ids ids;

  JettyErrors(Ids ids) {
    this.ids = ids;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Object failure = request.getAttribute(ERROR_EXCEPTION);
    var problem =
        failure instanceof HttpException http
            ? JettyProblems.of(http.getCode(), http.getReason())
            : JettyProblems.of(response.getStatus(), null);
    Object known = request.getAttribute(JettyHandler.REQUEST_ID);
    String id = known instanceof String text ? text : ids.next();
    response.setStatus(problem.code().status());
    response
        .getHeaders()
        .put(HttpHeader.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
        .put(HttpHeader.CACHE_CONTROL, "no-store")
        .put("x-content-type-options", "nosniff")
        // Jetty closes after what it could not read; a client that is not told would ask again on
        // it
        .put(HttpHeader.CONNECTION, "close")
        .put(JettyHandler.REQUEST_ID, id);
    response.write(true, ByteBuffer.wrap(Json.bytes(ProblemJson.of(problem, id))), callback);
    return true;
  }
}
