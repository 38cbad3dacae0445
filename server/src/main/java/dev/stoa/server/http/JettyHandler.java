package dev.stoa.server.http;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a request from Jetty to the handler and its answer back.
final class JettyHandler extends org.eclipse.jetty.server.Handler.Abstract {

  static final String REQUEST_ID = "x-request-id";
  private static final Logger LOG = LoggerFactory.getLogger(JettyHandler.class);

  private final Handler handler;
  private final HttpLimits limits;
  private final Ids ids;

  JettyHandler(Handler handler, HttpLimits limits, Ids ids) {
    this.handler = handler;
    this.limits = limits;
    this.ids = ids;
  }

  @Override
  public boolean handle(Request from, org.eclipse.jetty.server.Response to, Callback callback) {
    EndPoint endPoint = from.getConnectionMetaData().getConnection().getEndPoint();
    try {
      respond(from, to, new PatientSink(to, endPoint, limits.idle()));
    } catch (ClientGone gone) {
      callback.failed(new EofException(gone));
      return true;
    }
    callback.succeeded();
    return true;
  }

  private void respond(Request from, org.eclipse.jetty.server.Response to, PatientSink sink) {
    String id = ids.next();
    from.setAttribute(REQUEST_ID, id);
    var body = new JettyBody(from, limits);
    Response answer = answer(from, id, body);
    try {
      new JettyAnswer(from, to, body, sink).send(answer, id);
    } catch (ClientGone gone) {
      throw gone;
    } catch (RuntimeException | StackOverflowError failed) {
      // an answer that began cannot be taken back: the connection is cut, which the client sees
      LOG.error("request {} failed while it was answered", id, failed);
      throw new ClientGone(failed);
    }
  }

  private Response answer(Request from, String id, JettyBody body) {
    try {
      Optional<Problem> refusal = HeadLimits.refusal(from);
      return refusal.isPresent()
          ? ProblemJson.response(refusal.get(), id)
          : handler.handle(new dev.stoa.server.http.Request(head(from, id), body));
    } catch (ClientGone gone) {
      throw gone;
    } catch (ProblemException refused) {
      return ProblemJson.response(refused.problem(), id);
    } catch (RuntimeException | StackOverflowError failed) {
      LOG.error("request {} failed", id, failed);
      return ProblemJson.response(internal(id), id);
    }
  }

  static Problem internal(String id) {
    return Problem.of(
        ErrorCode.INTERNAL, "Stoa failed. Its log tells more under the id %s.".formatted(id));
  }

  private static RequestHead head(Request from, String id) {
    var headers = new Headers.Builder();
    for (HttpField field : from.getHeaders()) {
      headers.add(field.getName(), field.getValue() == null ? "" : field.getValue());
    }
    return new RequestHead(
        id,
        from.getMethod(),
        from.getHttpURI().getCanonicalPath(),
        Query.parse(from.getHttpURI().getQuery()),
        headers.build(),
        Request.getRemoteAddr(from));
  }
}
