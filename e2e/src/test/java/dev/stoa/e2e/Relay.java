package dev.stoa.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A way to a TCP server on this machine that can be cut, as if the server had stopped: what is
/// open breaks, and what is new is refused.
final class Relay implements AutoCloseable {

  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket door;

  Relay(int target) throws IOException {
    this.target = target;
    this.door = listen(0);
    this.port = door.getLocalPort();
    accept();
  }

  int port() {
    return port;
  }

  void cut() throws IOException {
    door.close();
    for (Socket each : open) {
      each.close();
    }
  }

  void mend() throws IOException {
    door = listen(port);
    accept();
  }

  private static ServerSocket listen(int port) throws IOException {
    var door = new ServerSocket();
    door.setReuseAddress(true);
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return door;
  }

  private void accept() {
    ServerSocket now = door;
    var _ =
        Thread.ofVirtual()
            .start(() -> {
              while (!now.isClosed()) {
                try {
                  join(now.accept());
                } catch (IOException closed) {
                  // cut, or the target is away
                }
              }
            });
  }

  private void join(Socket client) throws IOException {
    open.add(client);
    var server = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(server);
    pump(client, server);
    pump(server, client);
    if (door.isClosed()) {
      client.close();
      server.close();
    }
  }

  private void pump(Socket from, Socket to) {
    var _ =
        Thread.ofVirtual()
            .start(() -> {
              try (from;
                  to) {
                from.getInputStream().transferTo(to.getOutputStream());
              } catch (IOException broken) {
                // the other side learns of it as both are closed
              } finally {
                open.remove(from);
              }
            });
  }

  @Override
  public void close() {
    try {
      cut();
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }
}
