package dev.stoa.server.http;

/// Where to listen, and what is too much.
///
/// @param host the address to bind to
/// @param port 0 takes any free one
public record HttpConfig(String host, int port, HttpLimits limits) {

  public static final String LOOPBACK = "127.0.0.1";

  public static HttpConfig loopback(int port) {
    return new HttpConfig(LOOPBACK, port, HttpLimits.DEFAULT);
  }
}
