package dev.stoa.outbound;

import dev.stoa.outbound.AnswerHead.Framing;
import java.io.IOException;

/// One request and its answer on a connection that stands.
final class Exchange {

  private Exchange() {}

  /// @param reusable whether the connection can carry another exchange
  /// @param unsent whether the request did not leave as a whole
  /// @param silent whether not a byte of an answer has come
  record Outcome(OutboundAnswer answer, boolean reusable, boolean unsent, boolean silent) {

    /// Whether a pooled connection was dead already and the request may be sent on another.
    boolean isStale(OutboundRequest request) {
      return unsent || (silent && request.isIdempotent());
    }

    private static Outcome over(OutboundAnswer answer, boolean silent) {
      return new Outcome(answer, false, false, silent);
    }
  }

  static Outcome run(Connection connection, OutboundRequest request) {
    connection.begin();
    try {
      connection.write(RequestBytes.of(request));
    } catch (IOException broken) {
      return new Outcome(new OutboundAnswer.Unreachable(why(broken)), false, true, true);
    }
    letOthersRun();
    try {
      return answered(connection, request);
    } catch (AnswerBody.TooLarge _) {
      return Outcome.over(new OutboundAnswer.TooLarge(request.limits().answerBytesMax()), false);
    } catch (IOException | RuntimeException broken) {
      return Outcome.over(new OutboundAnswer.Malformed(why(broken)), connection.isSilent());
    }
  }

  /// An answer is not there yet. To look for it at once, in vain, costs two calls of the system;
  /// after the others that wait for this core have run it often is there.
  @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it
  private static void letOthersRun() {
    Thread.yield();
  }

  private static Outcome answered(Connection connection, OutboundRequest request)
      throws IOException {
    AnswerHead head = AnswerHead.read(connection);
    if (head.isCompressed()) {
      return Outcome.over(
          new OutboundAnswer.Malformed("the answer is compressed, which was not asked for"), false);
    }
    Framing framing = head.framing(request.method());
    byte[] body = new AnswerBody(connection, request.limits().answerBytesMax()).read(framing);
    boolean reusable =
        head.keepsAlive() && !(framing instanceof Framing.ToTheEnd) && !connection.hasBytesLeft();
    return new Outcome(
        new OutboundAnswer.Answered(head.status(), head.headers(), body), reusable, false, false);
  }

  private static String why(Exception broken) {
    return broken.getMessage() == null ? broken.toString() : broken.getMessage();
  }
}
