package dev.stoa.server.http;

import java.nio.charset.StandardCharsets;

/// Requests without a server.
public final class SampleRequests {

  private SampleRequests() {}

  public static Request get(String path) {
    return of("GET", path, Headers.of(), "");
  }

  public static Request of(String method, String path, Headers headers, String body) {
    return new Request(
        head(method, path, headers), RequestBody.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  static RequestHead head(String method, String path, Headers headers) {
    int question = path.indexOf('?');
    return new RequestHead(
        "0123456789abcdef01234567",
        method,
        question < 0 ? path : path.substring(0, question),
        Query.parse(question < 0 ? null : path.substring(question + 1)),
        headers,
        "127.0.0.1");
  }

  static Request json(String body) {
    return of("POST", "/", Headers.of("Content-Type", "application/json"), body);
  }
}
