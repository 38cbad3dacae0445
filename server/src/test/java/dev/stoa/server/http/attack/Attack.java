package dev.stoa.server.http.attack;

import java.io.IOException;

/// One attack.
///
/// @param expected how the server must meet it
public record Attack(String name, Expected expected, Deed deed) {

  /// What a server may do about an attack.
  public enum Expected {
    /// One answer of 4xx in problem+json, then the connection closes; or it just closes.
    REFUSED_OR_CLOSED,
    /// One answer of 4xx in problem+json, then the connection closes.
    REFUSED
  }

  /// What the attacker does until the connection is over.
  @FunctionalInterface
  public interface Deed {
    Ending against(Victim victim) throws IOException;
  }

  /// How it ended for the attacker.
  ///
  /// @param answer everything that the server said
  /// @param closed whether the server ended the connection
  /// @param bytesSent how much the attacker could send
  public record Ending(String answer, boolean closed, long bytesSent) {

    /// How many answers came: more than one means that a body was taken for a request.
    public int answers() {
      return answer.split("HTTP/1\\.1 \\d{3} ", -1).length - 1;
    }

    /// Zero when there was none.
    public int status() {
      return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    public boolean isProblem() {
      return answer.contains("application/problem+json") && answer.contains("\"requestId\":\"");
    }

    /// Whether this is what was expected.
    public boolean satisfies(Expected expected) {
      boolean refused = answers() == 1 && status() >= 400 && status() < 500 && isProblem();
      return closed
          && switch (expected) {
            case REFUSED -> refused;
            case REFUSED_OR_CLOSED -> refused || answer.isEmpty();
          };
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
