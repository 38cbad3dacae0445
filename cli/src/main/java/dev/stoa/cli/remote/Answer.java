package dev.stoa.cli.remote;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What the server answered.
public final class Answer {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Answer(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body.clone();
  }

  public int status() {
    return status;
  }

  public boolean isRefusal() {
    return status >= 300;
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  public boolean isJson() {
    return header("content-type").map(type -> type.contains("json")).orElse(false);
  }

  public byte[] bytes() {
    return body.clone();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /// The body as JSON; a missing node when it is none.
  public JsonNode json() {
    try {
      return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }

  /// The cookies that the answer sets, as a `Cookie` header sends them back.
  public String cookies() {
    return String.join(
        "; ",
        headers.allValues("set-cookie").stream().map(cookie -> cookie.split(";", 2)[0]).toList());
  }
}
