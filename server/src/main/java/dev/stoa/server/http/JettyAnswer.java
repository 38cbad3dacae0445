package dev.stoa.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;

/// Writes one answer, with the headers that every answer has.
final class JettyAnswer {

  private static final String HTML = "text/html";
  private static final HttpField NO_SNIFFING =
      new PreEncodedHttpField("x-content-type-options", "nosniff");
  private static final HttpField NO_REFERRER =
      new PreEncodedHttpField("referrer-policy", "no-referrer");
  private static final HttpField HTML_POLICY =
      new PreEncodedHttpField(
          "content-security-policy",
          "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
              + " frame-ancestors 'none'");

  private final Request request;
  private final org.eclipse.jetty.server.Response response;
  private final JettyBody requestBody;
  private final PatientSink sink;

  JettyAnswer(
      Request request,
      org.eclipse.jetty.server.Response response,
      JettyBody requestBody,
      PatientSink sink) {
    this.request = request;
    this.response = response;
    this.requestBody = requestBody;
    this.sink = sink;
  }

  /// Returns when all of it is handed to the network.
  ///
  /// @throws ClientGone when it could not be
  void send(Response answer, String id) {
    response.setStatus(answer.status());
    putHeaders(answer, id);
    try {
      switch (answer.body()) {
        case Response.Body.None _ -> write(new byte[0]);
        case Response.Body.Bytes(byte[] bytes) -> write(bytes);
        case Response.Body.Streaming(Response.BodyWriter writer) -> stream(writer);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void putHeaders(Response answer, String id) {
    HttpFields.Mutable headers = response.getHeaders();
    for (Response.Field field : answer.fields()) {
      headers.add(field.name(), field.value());
    }
    addUnlessSet(NO_SNIFFING, answer, headers);
    addUnlessSet(NO_REFERRER, answer, headers);
    String type = answer.header("content-type");
    if (type != null && type.regionMatches(true, 0, HTML, 0, HTML.length())) {
      addUnlessSet(HTML_POLICY, answer, headers);
    }
    headers.put(JettyHandler.REQUEST_ID, id);
    if (!requestBody.isConsumed()) {
      // what is left of the body must never be read as the next request
      headers.put(HttpHeader.CONNECTION, "close");
    }
  }

  private static void addUnlessSet(HttpField field, Response answer, HttpFields.Mutable headers) {
    if (answer.header(field.getName()) == null) {
      headers.add(field);
    }
  }

  private void write(byte[] bytes) {
    if (response.getStatus() != 204 && response.getStatus() != 304) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    }
    sink.end(bytes);
  }

  private void stream(Response.BodyWriter writer) throws IOException {
    if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1) {
      // also on a connection that closes: its end alone could be a cut
      response.getHeaders().put(HttpHeader.TRANSFER_ENCODING, "chunked");
    }
    writer.write(request.getMethod().equals("HEAD") ? OutputStream.nullOutputStream() : sink);
    sink.end(new byte[0]);
  }
}
