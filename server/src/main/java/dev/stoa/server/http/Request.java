package dev.stoa.server.http;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One request, for the thread that handles it. Bodies can be read once, and only within a limit.
///
/// Its text form has neither query nor header values, so it may be logged.
public final class Request {

  /// The most that a body may have where a route says nothing else.
  public static final long BODY_BYTES_MAX = 10L * 1024 * 1024;

  private final RequestHead head;
  private final RequestBody body;
  private final Map<String, String> variables;
  private final Map<Class<?>, Object> notes;

  public Request(RequestHead head, RequestBody body) {
    this(head, body, Map.of(), Map.of());
  }

  private Request(
      RequestHead head,
      RequestBody body,
      Map<String, String> variables,
      Map<Class<?>, Object> notes) {
    this.head = head;
    this.body = body;
    this.variables = variables;
    this.notes = notes;
  }

  /// 24 hex digits, new for every request; the answer says it in `x-request-id`.
  public String id() {
    return head.id();
  }

  public String method() {
    return head.method();
  }

  /// The canonical path: dots resolved, escapes decoded but for `%2F` and `%25`.
  public String path() {
    return head.path();
  }

  /// The value of a variable of the route's template, decoded. `{ref}` is as
  /// [dev.stoa.kernel.AssetRef#parse] reads it.
  public String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no variable " + name);
    }
    return value;
  }

  public Query query() {
    return head.query();
  }

  public Headers headers() {
    return head.headers();
  }

  /// The first value of a header field; null when it was not sent.
  public @Nullable String header(String name) {
    return head.headers().first(name);
  }

  public @Nullable String cookie(String name) {
    return Cookies.find(head.headers().all("cookie"), name);
  }

  /// The peer's address as text, never a name.
  public String remoteAddress() {
    return head.remoteAddress();
  }

  public Accepted accepted() {
    return Accepted.of(head.headers().all("accept"));
  }

  /// The media type of the body; null when it says none.
  ///
  /// @throws ProblemException `unsupported_media_type` when it cannot be read
  public @Nullable MediaType contentType() {
    String value = header("content-type");
    return value == null ? null : MediaType.ofHeader(value);
  }

  /// The body as a stream that ends in a problem `body_too_large` once it passes `bytesMax`.
  ///
  /// @throws ProblemException `body_too_large` at once when the announced length is greater
  public InputStream body(long bytesMax) {
    if (body.announcedBytes() > bytesMax) {
      throw BoundedStream.tooLarge(bytesMax);
    }
    return new BoundedStream(body.stream(), bytesMax);
  }

  /// @throws ProblemException `body_too_large`, `request_timeout`
  public byte[] readBody(long bytesMax) {
    try (InputStream stream = body(bytesMax)) {
      return stream.readAllBytes();
    } catch (java.io.IOException broken) {
      throw new ClientGone(broken);
    }
  }

  /// The body as text, strictly UTF-8.
  ///
  /// @throws ProblemException `malformed_body`, `body_too_large`
  public String text(long bytesMax) {
    return Utf8.body(readBody(bytesMax));
  }

  /// The body as a record: every unknown, missing or wrongly typed field is a fault with its place.
  ///
  /// @throws ProblemException `unsupported_media_type`, `malformed_body`, `invalid_input`,
  ///   `body_too_large`
  public <T> T json(Class<T> type) {
    return JsonBinding.bind(json(BODY_BYTES_MAX), type);
  }

  /// As [#json], where a field that is left out differs from one that is null.
  ///
  /// @throws ProblemException as [#json]
  public <T> Patch<T> patch(Class<T> type) {
    JsonNode node = json(BODY_BYTES_MAX);
    return new Patch<>(JsonBinding.bind(node, type), Set.copyOf(node.propertyNames()));
  }

  /// The body as JSON of any shape.
  ///
  /// @throws ProblemException `unsupported_media_type`, `malformed_body`, `invalid_input` for a
  ///   field that comes twice, `body_too_large`
  public JsonNode json(long bytesMax) {
    requireType("application/json");
    return JsonBody.parse(readBody(bytesMax));
  }

  /// The parts of a `multipart/form-data` body.
  ///
  /// @throws ProblemException `unsupported_media_type`, `malformed_body`, `body_too_large`
  public List<Part> parts(long bytesMax) {
    MediaType type = requireType("multipart/form-data");
    return MultipartBody.parse(type, readBody(bytesMax));
  }

  /// True when the client has hung up. Asks the socket without waiting; tells nothing (false) while
  /// a body is still unread. A client that closed only its sending side counts as gone.
  public boolean isClientGone() {
    return body.isClientGone();
  }

  /// This request with something that a gate found out, such as who acts; one value for each type.
  public <T> Request with(Class<T> type, T value) {
    var more = new HashMap<>(notes);
    more.put(type, value);
    return new Request(head, body, variables, Map.copyOf(more));
  }

  public <T> Optional<T> find(Class<T> type) {
    return Optional.ofNullable(type.cast(notes.get(type)));
  }

  /// What [#with] put here; its absence is a mistake of the program.
  public <T> T the(Class<T> type) {
    return find(type)
        .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " known"));
  }

  public Request withVariables(Map<String, String> values) {
    return new Request(head, body, Map.copyOf(values), notes);
  }

  @Override
  public String toString() {
    return "Request[%s %s %s]".formatted(id(), method(), path());
  }

  private MediaType requireType(String wanted) {
    MediaType type = contentType();
    if (type == null || !type.is(wanted)) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.UNSUPPORTED_MEDIA_TYPE,
              "The body must be sent with 'Content-Type: %s'.".formatted(wanted)));
    }
    return type;
  }
}
