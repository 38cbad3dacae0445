package dev.stoa.server.http;

/// All of a request that comes before its body.
///
/// @param id the request's id
/// @param method upper case
/// @param path canonical; see [Request#path]
/// @param remoteAddress the peer's address as text
public record RequestHead(
    String id, String method, String path, Query query, Headers headers, String remoteAddress) {

  @Override
  public String toString() {
    return "RequestHead[%s %s %s]".formatted(id, method, path);
  }
}
