package dev.stoa.server.http;

import dev.stoa.kernel.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a handler answers. Immutable; each `with…` makes a changed copy.
///
/// What must be durable before the caller sees the end of the answer (a call's settling, say) is
/// done before the handler returns, or, when streaming, before the [BodyWriter] returns: the
/// terminating chunk leaves only after that.
public record Response(int status, List<Field> fields, Body body) {

  /// A header line.
  public record Field(String name, String value) {}

  /// The body: none, bytes in memory, or written piece by piece.
  public sealed interface Body {

    record None() implements Body {}

    // never compared, and too large to copy
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes) implements Body {}

    record Streaming(BodyWriter writer) implements Body {}
  }

  /// Writes a streaming body. Each flush reaches the client at once; a write waits while the client
  /// is slow (back-pressure).
  @FunctionalInterface
  public interface BodyWriter {

    /// @throws ClientGone from a write, when the client hung up
    void write(OutputStream out) throws IOException;
  }

  private static final String JSON = "application/json";

  public Response {
    fields = List.copyOf(fields);
  }

  public static Response json(Object value) {
    return json(200, value);
  }

  public static Response json(int status, Object value) {
    return bytes(status, JSON, Json.bytes(value));
  }

  public static Response text(String text) {
    return bytes(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  public static Response html(String html) {
    return bytes(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  public static Response bytes(int status, String contentType, byte[] bytes) {
    return of(status, contentType, new Body.Bytes(bytes));
  }

  public static Response streaming(String contentType, BodyWriter writer) {
    return of(200, contentType, new Body.Streaming(writer));
  }

  public static Response noContent() {
    return of(204, null, new Body.None());
  }

  public static Response seeOther(String location) {
    return of(303, null, new Body.None()).withHeader("location", location);
  }

  public Response withStatus(int other) {
    return new Response(other, fields, body);
  }

  /// Sets a field; what it was before is gone.
  public Response withHeader(String name, String value) {
    return withHeaders(List.of(new Field(name, value)));
  }

  /// Sets fields, each of another name than the others.
  public Response withHeaders(List<Field> set) {
    var changed = new ArrayList<Field>(fields.size() + set.size());
    for (Field field : fields) {
      if (value(field.name(), set) == null) {
        changed.add(field);
      }
    }
    changed.addAll(set);
    return new Response(status, changed, body);
  }

  /// Adds a line beside others of the same name, as `Set-Cookie` and `Vary` need.
  public Response withAddedHeader(String name, String value) {
    var changed = new ArrayList<>(fields);
    changed.add(new Field(name, value));
    return new Response(status, changed, body);
  }

  /// The first value of a field; null when there is none.
  public @Nullable String header(String name) {
    return value(name, fields);
  }

  private static @Nullable String value(String name, List<Field> fields) {
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return field.value();
      }
    }
    return null;
  }

  private static Response of(int status, @Nullable String contentType, Body body) {
    List<Field> fields =
        contentType == null ? List.of() : List.of(new Field("content-type", contentType));
    return new Response(status, fields, body);
  }
}
