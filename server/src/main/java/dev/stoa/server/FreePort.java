package dev.stoa.server;

import dev.stoa.server.config.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Chooses a port where none is asked for: addresses that Stoa hands out are made before it
/// listens.
final class FreePort {

  private FreePort() {}

  static int orAny(Config.Server server) {
    if (server.port() != 0) {
      return server.port();
    }
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName(server.host()))) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
