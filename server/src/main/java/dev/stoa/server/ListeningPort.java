package dev.stoa.server;

import dev.stoa.server.config.Config;
import dev.stoa.server.http.CannotListen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// The port that Stoa will listen on, known before it does: addresses that it hands out are made
/// earlier, and one that cannot be had is told before a database is started.
final class ListeningPort {

  private ListeningPort() {}

  /// The port asked for, or any free one for 0.
  ///
  /// @throws CannotListen when it cannot be had
  static int of(Config.Server server) {
    try (var socket = new ServerSocket(server.port(), 1, InetAddress.getByName(server.host()))) {
      return socket.getLocalPort();
    } catch (IOException refused) {
      throw CannotListen.on(server.host(), server.port(), refused);
    }
  }
}
