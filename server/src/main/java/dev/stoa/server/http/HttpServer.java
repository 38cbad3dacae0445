package dev.stoa.server.http;

import dev.stoa.kernel.Ids;
import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// A listening HTTP/1.1 server. Each request runs on a virtual thread.
public final class HttpServer implements AutoCloseable {

  private static final int ACCEPT_QUEUE = 1024;

  private final Server jetty;
  private final ServerConnector connector;

  private HttpServer(Server jetty, ServerConnector connector) {
    this.jetty = jetty;
    this.connector = connector;
  }

  /// Starts to answer with `handler`, a [Router] as a rule.
  ///
  /// @throws CannotListen when the address cannot be had
  public static HttpServer start(HttpConfig config, Handler handler, Ids ids) {
    var threads = new VirtualThreadPool();
    threads.setMaxConcurrentTasks(HttpLimits.TASKS_MAX);
    var jetty = new Server(threads);
    var connector = new ServerConnector(jetty, new HttpConnectionFactory(configuration()));
    connector.setHost(config.host());
    connector.setPort(config.port());
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    connector.setAcceptedTcpNoDelay(true);
    connector.setIdleTimeout(0); // see ConnectionSweeper
    jetty.addConnector(connector);
    jetty.addBean(new NetworkConnectionLimit(config.limits().connectionsMax(), connector));
    jetty.setErrorHandler(new JettyErrors(ids));
    jetty.setHandler(new GracefulHandler(new JettyHandler(handler, config.limits(), ids)));
    jetty.setStopTimeout(config.limits().stop().toMillis());
    begin(jetty, connector, config);
    new ConnectionSweeper(connector, config.limits()).run();
    return new HttpServer(jetty, connector);
  }

  /// The port that it listens to, also when any free one was asked for.
  public int port() {
    return connector.getLocalPort();
  }

  /// Where a client on this machine reaches it.
  public URI address() {
    return URI.create("http://%s:%d".formatted(connector.getHost(), port()));
  }

  /// Takes no new connections and requests, lets the running requests finish within their limit.
  @Override
  public void close() {
    try {
      jetty.stop();
    } catch (Exception failed) {
      throw new IllegalStateException("the HTTP server did not stop cleanly", failed);
    }
  }

  private static HttpConfiguration configuration() {
    var http = new HttpConfiguration();
    http.setHttpCompliance(HttpCompliance.STRICT);
    http.setUriCompliance(
        UriCompliance.DEFAULT.with("stoa", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
    http.setRequestHeaderSize(HeadLimits.HEAD_BYTES_MAX);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    return http;
  }

  private static void begin(Server jetty, ServerConnector connector, HttpConfig config) {
    try {
      connector.open();
      jetty.start();
    } catch (IOException failed) {
      throw CannotListen.on(
          config.host(),
          config.port(),
          failed.getCause() instanceof IOException reason ? reason : failed);
    } catch (Exception failed) {
      throw new IllegalStateException("the HTTP server did not start", failed);
    }
  }
}
