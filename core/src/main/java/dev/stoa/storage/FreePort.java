package dev.stoa.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Finds the port for a server on the loopback interface, the one of the last time if it is free.
record FreePort(Path memory) {

  int lastOrAny() throws IOException {
    try {
      int last = last();
      return last > 1023 && last < 65536 && isFree(last) ? last : any();
    } catch (NoSuchFileException | NumberFormatException _) {
      return any();
    }
  }

  /// The one of the last time.
  int last() throws IOException {
    return Integer.parseInt(Files.readString(memory).strip());
  }

  int any() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  void remember(int port) throws IOException {
    Files.writeString(memory, Integer.toString(port));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
