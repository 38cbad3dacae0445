package dev.stoa.outbound;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of a request. The words are for the log of an operator: they may name addresses.
public sealed interface OutboundAnswer {

  /// A whole answer, whatever its status; redirects are answers too.
  ///
  /// @param headers by name in lower case; values of the same name joined by `, `
  @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
  record Answered(int status, Map<String, String> headers, byte[] body) implements OutboundAnswer {

    public Answered {
      headers = Map.copyOf(headers);
    }

    public @Nullable String header(String name) {
      return headers.get(name);
    }
  }

  /// The address may not be asked. Nothing was connected.
  record Refused(String why) implements OutboundAnswer {}

  /// There was no connection, or it was gone before anything was sent: another place may be asked.
  record Unreachable(String why) implements OutboundAnswer {}

  /// The answer was not whole in time; the request may have been carried out.
  record TimedOut(Duration after) implements OutboundAnswer {}

  /// What came back is no whole HTTP answer; the request may have been carried out.
  record Malformed(String why) implements OutboundAnswer {}

  /// The body was larger than allowed and was not read to its end.
  record TooLarge(long bytesMax) implements OutboundAnswer {}

  /// The thread was interrupted; it still is. The request may have been carried out.
  record Cancelled() implements OutboundAnswer {}
}
