package dev.stoa.server.http;

/// Another program listens at the address already. The message is for the person at the terminal.
public final class PortInUse extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PortInUse(String host, int port, Throwable cause) {
    super(
        "Port %d on %s is in use: stop what runs there or choose another.".formatted(port, host),
        cause);
  }
}
