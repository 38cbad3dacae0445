package dev.stoa.server.http;

import java.io.IOException;
import java.net.UnknownHostException;

/// Stoa cannot listen where it was told to. The message is for the person at the terminal.
public final class CannotListen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private CannotListen(String message, Throwable cause) {
    super(message, cause);
  }

  /// @param cause why the socket was not bound
  public static CannotListen on(String host, int port, IOException cause) {
    String reason = String.valueOf(cause.getMessage());
    if (cause instanceof UnknownHostException) {
      return new CannotListen(
          "The name %s has no address: choose another with --host.".formatted(host), cause);
    }
    if (reason.contains("already in use")) {
      return new CannotListen(
          "Port %d on %s is in use: stop what runs there or choose another with --port."
              .formatted(port, host),
          cause);
    }
    return new CannotListen(
        "Stoa cannot listen on %s, port %d (%s): choose another with --host or --port."
            .formatted(host, port, reason),
        cause);
  }
}
