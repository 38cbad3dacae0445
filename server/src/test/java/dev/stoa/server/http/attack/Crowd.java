package dev.stoa.server.http.attack;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// Many connections that say nothing, or only the beginning of a request.
public final class Crowd implements AutoCloseable {

  private final List<Socket> sockets = new ArrayList<>();

  /// Opens the connections, every second of which begins a request.
  public Crowd(Victim victim, int size) throws IOException {
    try {
      for (int i = 0; i < size; i++) {
        Socket socket = victim.connect();
        sockets.add(socket);
        if (i % 2 == 0) {
          socket.getOutputStream().write('G');
        }
      }
    } catch (IOException failed) {
      close();
      throw failed;
    }
  }

  public int size() {
    return sockets.size();
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
