package dev.stoa.outbound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server on loopback that says exactly the bytes that a script tells it to.
public final class FakeUpstream implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  private final ServerSocket server;
  private final String scheme;
  private final Script script;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  /// What one connection does; its socket is closed when this returns.
  public interface Script {
    void serve(Connection connection) throws IOException;
  }

  private FakeUpstream(ServerSocket server, String scheme, Script script) {
    this.server = server;
    this.scheme = scheme;
    this.script = script;
    Thread.ofVirtual().start(this::accept);
  }

  public static FakeUpstream start(Script script) {
    try {
      return new FakeUpstream(
          new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), "http", script);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Answers every request on every connection with these bytes.
  public static FakeUpstream answering(String answer) {
    return start(connection -> {
      while (connection.hasRequest()) {
        connection.say(answer);
      }
    });
  }

  /// The same over TLS with the certificate of `upstream.test`.
  static FakeUpstream answeringOverTls(String answer) {
    try {
      var server =
          SampleTls.ofUpstream()
              .getServerSocketFactory()
              .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
      return new FakeUpstream(
          server,
          "https",
          connection -> {
            while (connection.hasRequest()) {
              connection.say(answer);
            }
          });
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + body;
  }

  public int port() {
    return server.getLocalPort();
  }

  public URI address(String path) {
    return address("127.0.0.1", path);
  }

  URI address(String host, String path) {
    return URI.create(scheme + "://" + host + ":" + port() + path);
  }

  /// Head and body of each request, in the order of their arrival.
  public List<String> requests() {
    return requests;
  }

  int connections() {
    return connections.get();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        sockets.add(socket);
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      script.serve(new Connection(socket, connections.get()));
    } catch (IOException _) {
      // the client hung up, which some scripts wait for
    }
  }

  /// One connection as its script sees it.
  public final class Connection {

    private final Socket socket;
    private final InputStream in;
    private final int number;

    private Connection(Socket socket, int number) throws IOException {
      this.socket = socket;
      this.in = new BufferedInputStream(socket.getInputStream());
      this.number = number;
    }

    /// Counted from 1.
    public int number() {
      return number;
    }

    /// Reads one request; false when the client has hung up.
    public boolean hasRequest() throws IOException {
      var head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          return false;
        }
        head.append((char) next);
      }
      Matcher length = LENGTH.matcher(head);
      byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
      requests.add(head + new String(body, StandardCharsets.UTF_8));
      return true;
    }

    public void say(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }

    /// Waits between two bytes; true once the server is closed.
    boolean isClosedAfterMillis(int millis) {
      try {
        return closed.await(millis, TimeUnit.MILLISECONDS);
      } catch (InterruptedException _) {
        return true;
      }
    }

    /// Says nothing more until the client hangs up or the server is closed.
    public void fallSilent() throws IOException {
      while (in.read() >= 0) {
        // whatever comes is not answered
      }
    }

    /// Ends the connection without a farewell.
    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }
}
